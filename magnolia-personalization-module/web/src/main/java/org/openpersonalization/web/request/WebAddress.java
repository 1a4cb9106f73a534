package org.openpersonalization.web.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as browsers send it in {@code Origin} and {@code Referer}. More lenient than {@link java.net.URI}, which rejects
 * characters that browsers leave as they are, such as {@code |}, and hosts with underscores.
 *
 * @param host lower case, an IPv6 address without brackets
 * @param port -1 for the usual port of HTTP or HTTPS
 * @param path path and query, beginning with a slash
 */
public record WebAddress(String host, int port, String path) {

    private static final int USUAL = -1;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final String AUTHORITY = "(\\[[0-9a-fA-F:.]{2,45}]|[A-Za-z0-9._-]{1,253})(?::([0-9]{1,5}))?";
    /** Addresses that begin with it and have a plain host are read without a regular expression. */
    private static final String USUAL_SCHEME = "https://";

    private static final int MOST_HOST = 253;
    private static final Pattern HOST = Pattern.compile(AUTHORITY);
    private static final String REST = "://(?:[^/?#@\\\\\\s]*@)?" + AUTHORITY + "([/?][^#]*)?(?:#.*)?";
    private static final Pattern ADDRESS = Pattern.compile("(?i:https?)" + REST);
    private static final Pattern ANY_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,32}" + REST);

    /** Reads an address of HTTP or HTTPS with its host; empty when it is none. */
    public static Optional<WebAddress> parse(String text) {
        return parse(ADDRESS.matcher(text));
    }

    /** The same of any scheme, such as {@code android-app}. */
    static Optional<WebAddress> parseAnyScheme(String text) {
        int host = text.startsWith(USUAL_SCHEME) ? USUAL_SCHEME.length() : -1;
        int end = host < 0 ? -1 : endOfPlainHost(text, host);
        return end > host && (end == text.length() || text.charAt(end) == '/' && text.indexOf('#', end) < 0)
                ? Optional.of(of(text.substring(host, end), USUAL, path(text.substring(end))))
                : parse(ANY_SCHEME.matcher(text));
    }

    /** The first character that a host without port and brackets does not have. */
    private static int endOfPlainHost(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < MOST_HOST && isOfHost(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfHost(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '.'
                || character == '_'
                || character == '-';
    }

    private static Optional<WebAddress> parse(Matcher matcher) {
        return matcher.matches() ? Optional.of(of(matcher, path(matcher.group(3)))) : Optional.empty();
    }

    /** Reads a host with an optional port, as in {@code Host}; empty when it is none. */
    static Optional<WebAddress> ofHost(String text) {
        Matcher matcher = HOST.matcher(text);
        return matcher.matches() ? Optional.of(of(matcher, "/")) : Optional.empty();
    }

    private static WebAddress of(Matcher matcher, String path) {
        String port = matcher.group(2);
        return of(matcher.group(1), port == null ? USUAL : Integer.parseInt(port), path);
    }

    static WebAddress of(String host, int port, String path) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return new WebAddress(bare.toLowerCase(Locale.ROOT), port == HTTP || port == HTTPS ? USUAL : port, path);
    }

    private static String path(@Nullable String rest) {
        if (rest == null || rest.isEmpty()) {
            return "/";
        }
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    /** Whether host and port are the same. Schemes are not compared, since a proxy may end HTTPS. */
    boolean isBeside(WebAddress other) {
        return host.equals(other.host) && port == other.port;
    }
}
