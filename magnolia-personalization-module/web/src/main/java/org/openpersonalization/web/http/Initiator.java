package org.openpersonalization.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.openpersonalization.web.request.Forwarding;
import org.openpersonalization.web.request.Headers;
import org.openpersonalization.web.request.Referrers;
import org.openpersonalization.web.request.WebAddress;

/**
 * The site whose page made the browser send a request. Browsers say so in {@code Sec-Fetch-Site}, older ones and those on plain
 * HTTP in {@code Origin} or {@code Referer}; scripts of a page cannot change these. A client that sends none of them is no browser
 * and has no visitor's cookies either.
 */
public enum Initiator {
    /** A page of this site, or a client that is no browser. */
    OWN,
    /** A page of another site, a subdomain of this one included. */
    FOREIGN,
    /** Not told: the browser hides it, as on pages with {@code Referrer-Policy: no-referrer}, or a proxy has lost the port. */
    UNTOLD;

    /** The initiator of a request. */
    public static Initiator of(HttpServletRequest request, Forwarding forwarding) {
        String site = Headers.value(request, "Sec-Fetch-Site");
        if (!site.isEmpty()) {
            return ofSite(site);
        }
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return origin.equals("null") ? UNTOLD : ofAddress(WebAddress.parse(origin), forwarding);
        }
        return request.getHeader("Referer") == null ? OWN : ofAddress(Referrers.of(request), forwarding);
    }

    private static Initiator ofSite(String site) {
        return switch (site) {
            case "same-origin" -> OWN;
            case "none" -> UNTOLD;
            default -> FOREIGN;
        };
    }

    private static Initiator ofAddress(Optional<WebAddress> address, Forwarding forwarding) {
        if (address.filter(forwarding::isOwn).isPresent()) {
            return OWN;
        }
        return address.filter(forwarding::isOwnHost).isPresent() ? UNTOLD : FOREIGN;
    }
}
