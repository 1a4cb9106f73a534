package org.openpersonalization.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import org.openpersonalization.web.Headers;

/**
 * Refuses what another site makes a visitor's browser send. Browsers say where a request comes from in
 * {@code Sec-Fetch-Site}, older ones in {@code Origin} or {@code Referer}; scripts of a page cannot change these. A
 * client that sends none of them is no browser and has no visitor's cookies either.
 */
public final class SameSite {

    private SameSite() {}

    public static void require(HttpServletRequest request) throws Refusal {
        if (!isOwn(request)) {
            throw Refusal.of(HttpServletResponse.SC_FORBIDDEN, "This can be sent from pages of this site only.");
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = Headers.value(request, "Sec-Fetch-Site");
        if (!site.isEmpty()) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String from = origin == null ? request.getHeader("Referer") : origin;
        return from == null || isThisHost(from, request);
    }

    /** Whether an address is on this host. The scheme is not compared, since a proxy may end HTTPS. */
    public static boolean isThisHost(String address, HttpServletRequest request) {
        try {
            URI uri = new URI(address);
            return request.getServerName().equalsIgnoreCase(uri.getHost()) && port(uri) == port(request);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static int port(URI uri) {
        return uri.getPort() == 80 || uri.getPort() == 443 ? -1 : uri.getPort();
    }

    private static int port(HttpServletRequest request) {
        int port = request.getServerPort();
        return port == 80 || port == 443 ? -1 : port;
    }
}
