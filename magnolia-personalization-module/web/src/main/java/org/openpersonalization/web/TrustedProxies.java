package org.openpersonalization.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** The servers in front of this one whose headers are believed. */
final class TrustedProxies {

    private static final int IPV6_BYTES = 16;

    private final boolean loopback;
    private final List<AddressRange> ranges;

    /** @param addresses addresses, ranges or {@code loopback}, well-formed as {@link RequestSettings} checks */
    TrustedProxies(Set<String> addresses) {
        this.loopback = addresses.contains(RequestSettings.LOOPBACK);
        this.ranges = addresses.stream()
                .filter(address -> !address.equals(RequestSettings.LOOPBACK))
                .map(AddressRange::parse)
                .toList();
    }

    /**
     * The address that the request comes from: the connection's, or, as far as trusted proxies passed it on, the last one
     * in {@code X-Forwarded-For} that is not a trusted proxy itself.
     */
    String clientOf(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        String[] chain = forwarded(request).split(",");
        for (int i = chain.length - 1; i >= 0 && isTrusted(client); i--) {
            String before = chain[i].trim();
            if (!isLiteral(before)) {
                return client;
            }
            client = before;
        }
        return client;
    }

    /** All lines of the header as one: some proxies add a line instead of a word. */
    private static String forwarded(HttpServletRequest request) {
        Enumeration<String> lines = request.getHeaders("X-Forwarded-For");
        StringJoiner all = new StringJoiner(",");
        while (lines != null && lines.hasMoreElements()) {
            all.add(lines.nextElement());
        }
        return all.length() > Headers.MAX_LENGTH ? "" : all.toString();
    }

    boolean isTrusted(String address) {
        return loopback && isLoopback(address)
                || AddressRange.bytes(address)
                        .filter(bytes -> ranges.stream().anyMatch(range -> range.contains(bytes)))
                        .isPresent();
    }

    /** An IPv4 address as it is, of an IPv6 address the first 64 bits. */
    static String networkOf(String address) {
        try {
            byte[] bytes = isLiteral(address) ? InetAddress.getByName(address).getAddress() : new byte[0];
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES / 2) : address;
        } catch (UnknownHostException malformed) {
            return address;
        }
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
