package info.magnolia.module.cache.filter;

import info.magnolia.cms.cache.CacheConstants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headers that were set behind the cache. Their names are case sensitive here, which HTTP's are not. */
final class ResponseHeaders implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long EPOCH = 0;

    private final LinkedHashMap<String, ArrayList<String>> byName = new LinkedHashMap<>();

    ResponseHeaders() {}

    ResponseHeaders(ResponseHeaders other) {
        other.byName.forEach((name, values) -> byName.put(name, new ArrayList<>(values)));
    }

    void set(String name, @Nullable String value) {
        byName.remove(name);
        add(name, value);
    }

    void add(String name, @Nullable String value) {
        if (value != null) {
            byName.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
    }

    void clear() {
        byName.clear();
    }

    boolean contains(String name) {
        return byName.containsKey(name);
    }

    Collection<String> names() {
        return List.copyOf(byName.keySet());
    }

    List<String> values(String name) {
        List<String> values = byName.get(name);
        return values == null ? List.of() : values;
    }

    /** Writes them over the headers of the same name; so a {@code Set-Cookie} here wipes the cookies set before. */
    void writeTo(HttpServletResponse response) {
        byName.forEach((name, values) -> {
            response.setHeader(name, values.get(0));
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
    }

    /** Whether the page cache must leave the response alone. {@code no-store} alone is not looked at. */
    boolean forbidCaching() {
        return values(CacheConstants.HEADER_CACHE_CONTROL).stream().anyMatch(ResponseHeaders::forbidsCaching)
                || values(CacheConstants.HEADER_PRAGMA).stream().anyMatch(CacheConstants.HEADER_VALUE_NO_CACHE::equals)
                || values(CacheConstants.HEADER_EXPIRES).stream().anyMatch(ResponseHeaders::isPast);
    }

    private static boolean forbidsCaching(String cacheControl) {
        return cacheControl.contains(CacheConstants.HEADER_VALUE_NO_CACHE)
                || cacheControl.contains(CacheConstants.HEADER_VALUE_PRIVATE)
                || cacheControl.contains(CacheConstants.HEADER_VALUE_MAX_AGE + "=0");
    }

    private static boolean isPast(String expires) {
        return HttpDate.parse(expires).orElse(EPOCH) <= EPOCH;
    }
}
