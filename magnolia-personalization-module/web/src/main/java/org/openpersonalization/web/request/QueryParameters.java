package org.openpersonalization.web.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query string. Read from the address alone, so that a posted form is neither touched nor taken for
 * a campaign. The first value of a name counts; what cannot be decoded is left out.
 */
public final class QueryParameters {

    private static final int MAX_QUERY = 8192;
    private static final int MAX_VALUE = 200;

    private final Map<String, String> values;

    private QueryParameters(Map<String, String> values) {
        this.values = values;
    }

    /** Of a query string, without values of more than 200 characters; none when it is absent or too long. */
    public static QueryParameters of(@Nullable String query) {
        return of(query, MAX_VALUE);
    }

    /** The same, without values of more than so many characters. */
    public static QueryParameters of(@Nullable String query, int longest) {
        if (query == null || query.isEmpty() || query.length() > MAX_QUERY) {
            return new QueryParameters(Map.of());
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                put(values, pair.substring(0, equals), pair.substring(equals + 1), longest);
            }
        }
        return new QueryParameters(values);
    }

    /** The value, or empty when absent or too long. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    private static void put(Map<String, String> values, String name, String encoded, int longest) {
        try {
            String value = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            if (value.length() <= longest) {
                values.putIfAbsent(URLDecoder.decode(name, StandardCharsets.UTF_8), value);
            }
        } catch (IllegalArgumentException malformed) {
            // The visitor's address is broken; the page works without this parameter.
        }
    }
}
