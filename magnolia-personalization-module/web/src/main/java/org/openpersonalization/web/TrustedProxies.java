package org.openpersonalization.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** The servers in front of this one whose headers are believed. */
final class TrustedProxies {

    private final Set<String> addresses;

    TrustedProxies(Set<String> addresses) {
        this.addresses = addresses;
    }

    /**
     * The address that the request comes from: the connection's, or, as far as trusted proxies passed it on, the last one
     * in {@code X-Forwarded-For} that is not a trusted proxy itself.
     */
    String clientOf(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        String[] chain = Headers.value(request, "X-Forwarded-For").split(",");
        for (int i = chain.length - 1; i >= 0 && isTrusted(client); i--) {
            String before = chain[i].trim();
            if (!isLiteral(before)) {
                return client;
            }
            client = before;
        }
        return client;
    }

    boolean isTrusted(String address) {
        return addresses.contains(address) || addresses.contains(RequestSettings.LOOPBACK) && isLoopback(address);
    }

    private static boolean isLiteral(String address) {
        return address.length() <= 45 && address.matches("[0-9.]+|[0-9a-fA-F:]+");
    }

    /** The address is a literal, so nothing is looked up. */
    private static boolean isLoopback(String address) {
        try {
            return isLiteral(address) && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}
