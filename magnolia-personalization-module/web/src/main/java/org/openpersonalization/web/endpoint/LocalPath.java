package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openpersonalization.web.Headers;
import org.openpersonalization.web.http.SameSite;

/** Where a browser is sent after a form, or back to: an address of this site, never of another one. */
final class LocalPath {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@%/?#-]{0,1000}");
    private static final String OWN = "/.personalization/";

    private LocalPath() {}

    /** The address in the field {@code return}, else the page that the form was on, else the site's start. */
    static String after(HttpServletRequest request) {
        return named(request).or(() -> cameFrom(request)).orElseGet(() -> start(request));
    }

    /** The page that led to one of ours, else the site's start. */
    static String back(HttpServletRequest request) {
        return named(request)
                .or(() -> cameFrom(request).filter(path -> !path.contains(OWN)))
                .orElseGet(() -> start(request));
    }

    static boolean isLocal(String path) {
        return LOCAL.matcher(path).matches();
    }

    private static Optional<String> named(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("return")).filter(LocalPath::isLocal);
    }

    private static Optional<String> cameFrom(HttpServletRequest request) {
        String referrer = Headers.value(request, "Referer");
        if (referrer.isEmpty() || !SameSite.isThisHost(referrer, request)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(referrer);
            String query = uri.getRawQuery();
            return Optional.of(uri.getRawPath() + (query == null ? "" : "?" + query))
                    .filter(LocalPath::isLocal);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static String start(HttpServletRequest request) {
        return Optional.ofNullable(request.getContextPath()).orElse("") + "/";
    }
}
