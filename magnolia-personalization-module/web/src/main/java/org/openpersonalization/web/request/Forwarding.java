package org.openpersonalization.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The request as the browser sent it, as far as trusted proxies tell.
 *
 * @param client the address that it comes from, or an obfuscated name that a trusted proxy gives
 * @param isSecure whether the browser uses HTTPS
 * @param hosts the host of the request, and the one that the browser asked for where a proxy has put another in its place
 */
public record Forwarding(String client, boolean isSecure, List<WebAddress> hosts) {

    public Forwarding {
        hosts = List.copyOf(hosts);
    }

    /** The request as it arrives here, whatever proxies tell. */
    public static Forwarding direct(HttpServletRequest request) {
        return new Forwarding(request.getRemoteAddr(), request.isSecure(), List.of(hostOf(request)));
    }

    static WebAddress hostOf(HttpServletRequest request) {
        return WebAddress.of(String.valueOf(request.getServerName()), request.getServerPort(), "/");
    }

    /** Whether an address has host and port of this request. */
    public boolean isOwn(WebAddress address) {
        for (WebAddress own : hosts) {
            if (address.isBeside(own)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an address has the host of this request, on any port. */
    public boolean isOwnHost(WebAddress address) {
        for (WebAddress own : hosts) {
            if (own.host().equals(address.host())) {
                return true;
            }
        }
        return false;
    }
}
