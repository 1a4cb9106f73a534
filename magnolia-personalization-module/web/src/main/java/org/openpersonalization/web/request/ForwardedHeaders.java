package org.openpersonalization.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forwarding headers of a request: {@code Forwarded} (RFC 7239), or the older {@code X-Forwarded-} headers. Trusted
 * by {@link TrustedProxies} only.
 */
final class ForwardedHeaders {

    private static final int MOST_CHARACTERS = 4096;
    private static final Pattern PARAMETER =
            Pattern.compile("\\s*([A-Za-z]+)=(\"[^\"\\\\]*\"|[^\\s\",;=]+)\\s*(?:;|$)");

    private final HttpServletRequest request;
    private final List<String> standard;

    ForwardedHeaders(HttpServletRequest request) {
        this.request = request;
        this.standard = split(all("Forwarded"));
    }

    /**
     * The hops before the connection's, in the order of the header, nearest last. None where both headers name different ones: a
     * proxy that sets one of them passes on the other as the client wrote it.
     */
    List<String> hops() {
        List<String> before = split(all("X-Forwarded-For"));
        List<String> named = parameters("for");
        if (before.isEmpty() || named.isEmpty()) {
            return before.isEmpty() ? named : before;
        }
        return last(before).equals(last(named)) ? before : List.of();
    }

    private static Optional<String> last(List<String> hops) {
        return ForwardedNode.name(hops.get(hops.size() - 1));
    }

    /** Whether the outermost proxy was asked by HTTPS. */
    boolean isSecure() {
        return first("proto", "X-Forwarded-Proto")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .equals("https")
                || Headers.value(request, "X-Forwarded-Ssl").equalsIgnoreCase("on")
                || Headers.value(request, "Front-End-Https").equalsIgnoreCase("on");
    }

    /** The host that the outermost proxy was asked for. */
    Optional<WebAddress> host() {
        return first("host", "X-Forwarded-Host").flatMap(WebAddress::ofHost);
    }

    private Optional<String> first(String parameter, String header) {
        List<String> values = split(all(header));
        List<String> known = values.isEmpty() ? parameters(parameter) : values;
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(0));
    }

    private List<String> parameters(String name) {
        if (standard.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String element : standard) {
            Matcher matcher = PARAMETER.matcher(element);
            while (matcher.lookingAt()) {
                if (matcher.group(1).equalsIgnoreCase(name)) {
                    values.add(unquoted(matcher.group(2)));
                }
                matcher.region(matcher.end(), element.length());
            }
        }
        return values;
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }

    private static List<String> split(String list) {
        if (list.isEmpty()) {
            return List.of();
        }
        if (list.indexOf(',') < 0) {
            return list.isBlank() ? List.of() : List.of(list.trim());
        }
        List<String> elements = new ArrayList<>();
        for (String element : list.split(",")) {
            if (!element.isBlank()) {
                elements.add(element.trim());
            }
        }
        return elements;
    }

    /** All lines of a header as one: some proxies add a line instead of an element. */
    private String all(String name) {
        Enumeration<String> lines = request.getHeaders(name);
        if (lines == null || !lines.hasMoreElements()) {
            return "";
        }
        String all = lines.nextElement();
        if (lines.hasMoreElements()) {
            all = joined(all, lines);
        }
        return all.length() > MOST_CHARACTERS ? "" : all;
    }

    private static String joined(String first, Enumeration<String> others) {
        StringJoiner all = new StringJoiner(",").add(first);
        while (others.hasMoreElements()) {
            all.add(others.nextElement());
        }
        return all.toString();
    }
}
