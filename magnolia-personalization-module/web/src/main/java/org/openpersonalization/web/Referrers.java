package org.openpersonalization.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Finds out which other site linked here. */
final class Referrers {

    private Referrers() {}

    /** Host of the referring page in lower case; empty when untold, malformed or this very host. */
    static String foreignHost(HttpServletRequest request) {
        String referrer = Headers.value(request, "Referer");
        String host = referrer.isEmpty() ? "" : hostOf(referrer);
        return host.equalsIgnoreCase(request.getServerName()) ? "" : host;
    }

    private static String hostOf(String address) {
        try {
            String host = new URI(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException malformed) {
            return "";
        }
    }
}
