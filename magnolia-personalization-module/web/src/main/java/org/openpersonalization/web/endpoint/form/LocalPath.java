package org.openpersonalization.web.endpoint.form;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openpersonalization.web.request.Forwarding;
import org.openpersonalization.web.request.Referrers;
import org.openpersonalization.web.request.WebAddress;

/** Where a browser is sent after a form, or back to: an address of this site, never of another one. */
public final class LocalPath {

    private static final int MOST_CHARACTERS = 4096;
    private static final String OWN = "/.personalization/";
    private static final String START = "/";
    private static final String UNCHANGED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~!$&'()*+,;=:@%/?#-";

    private LocalPath() {}

    /** The address in the field {@code return}, else the page that the form was on, else the site's start. */
    public static String after(HttpServletRequest request, Forwarding forwarding) {
        return field(request, "return").or(() -> page(request, forwarding)).orElseGet(() -> start(request));
    }

    /** The page that led to one of ours, else the site's start. */
    public static String back(HttpServletRequest request, Forwarding forwarding) {
        return field(request, "return")
                .or(() -> page(request, forwarding).filter(path -> !path.contains(OWN)))
                .orElseGet(() -> start(request));
    }

    /**
     * The page that the form was on. Browsers tell it in {@code Referer}, with its query, unless the site's policy cuts that down
     * to the origin or away; then the field {@code page} of the form tells it.
     */
    private static Optional<String> page(HttpServletRequest request, Forwarding forwarding) {
        Optional<String> referrer = Referrers.of(request)
                .filter(forwarding::isOwnHost)
                .map(WebAddress::path)
                .flatMap(LocalPath::of);
        return referrer.filter(path -> !path.equals(START))
                .or(() -> field(request, "page"))
                .or(() -> referrer);
    }

    private static Optional<String> field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).flatMap(LocalPath::of);
    }

    /**
     * A path of this site with its query as it may stand in {@code Location}: what browsers leave as it is and HTTP does not allow
     * is encoded, and of more than 4096 characters the path alone is kept. Empty for anything else.
     */
    public static Optional<String> of(String text) {
        if (!text.startsWith("/") || text.startsWith("//") || text.startsWith("/\\")) {
            return Optional.empty();
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        int query = text.indexOf('?');
        return text.length() > MOST_CHARACTERS && query > 0
                ? of(text.substring(0, query))
                : Optional.of(encoded(text)).filter(path -> path.length() <= MOST_CHARACTERS);
    }

    private static String encoded(String text) {
        StringBuilder path = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (UNCHANGED.indexOf(character) >= 0) {
                path.append((char) character);
            } else {
                path.append(URLEncoder.encode(Character.toString(character), StandardCharsets.UTF_8)
                        .replace("+", "%20"));
            }
        });
        return path.toString();
    }

    private static String start(HttpServletRequest request) {
        return EndpointPath.contextPath(request) + START;
    }
}
