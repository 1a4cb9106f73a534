package org.openpersonalization.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The servers in front of this one whose headers are believed. */
final class TrustedProxies {

    private static final int IPV6_BYTES = 16;

    private final boolean loopback;
    private final List<AddressRange> ranges;
    /** The trusted address of the last request, which is that of most others. */
    private volatile String lastTrusted = "";

    /** @param addresses addresses, ranges or {@code loopback}, well-formed as {@link RequestSettings} checks */
    TrustedProxies(Set<String> addresses) {
        this.loopback = addresses.contains(RequestSettings.LOOPBACK);
        this.ranges = addresses.stream()
                .filter(address -> !address.equals(RequestSettings.LOOPBACK))
                .map(AddressRange::parse)
                .toList();
    }

    /** The request as the browser sent it, as far as trusted proxies tell. */
    Forwarding of(HttpServletRequest request) {
        List<WebAddress> hosts = new ArrayList<>();
        hosts.add(Forwarding.hostOf(request));
        boolean isSecure = request.isSecure();
        if (isTrusted(request.getRemoteAddr())) {
            ForwardedHeaders told = new ForwardedHeaders(request);
            told.host().ifPresent(hosts::add);
            isSecure |= told.isSecure();
            return new Forwarding(clientOf(request, told), isSecure, hosts);
        }
        return new Forwarding(request.getRemoteAddr(), isSecure, hosts);
    }

    /**
     * The address that the request comes from: the connection's, or, as far as trusted proxies passed it on, the last hop
     * that is not a trusted proxy itself.
     */
    private String clientOf(HttpServletRequest request, ForwardedHeaders told) {
        String client = request.getRemoteAddr();
        List<String> hops = told.hops();
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            Optional<String> before = ForwardedNode.name(hops.get(i));
            if (before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    boolean isTrusted(String address) {
        if (address.equals(lastTrusted)) {
            return !address.isEmpty();
        }
        Optional<InetAddress> literal = ForwardedNode.address(address);
        boolean isTrusted = literal.isPresent() && isTrusted(literal.get());
        if (isTrusted) {
            lastTrusted = address;
        }
        return isTrusted;
    }

    private boolean isTrusted(InetAddress address) {
        if (loopback && address.isLoopbackAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        for (AddressRange range : ranges) {
            if (range.contains(bytes)) {
                return true;
            }
        }
        return false;
    }

    /** An IPv4 address as it is, also one inside an IPv6 address; of an IPv6 address the first 64 bits. */
    static String networkOf(String address) {
        return ForwardedNode.address(address)
                .map(literal -> literal.getAddress().length == IPV6_BYTES
                        ? HexFormat.of().formatHex(literal.getAddress(), 0, IPV6_BYTES / 2)
                        : literal.getHostAddress())
                .orElse(address);
    }
}
