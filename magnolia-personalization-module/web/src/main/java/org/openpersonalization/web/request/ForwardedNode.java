package org.openpersonalization.web.request;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One hop, as proxies write it in {@code X-Forwarded-For} or in the parameter {@code for} of {@code Forwarded} (RFC 7239, section
 * 6): an address, with or without port, brackets and quotes, an IPv4 address inside an IPv6 one, an obfuscated name such as
 * {@code _gazonk}, or {@code unknown}.
 */
final class ForwardedNode {

    private static final int MOST_CHARACTERS = 80;
    private static final int IPV4_BYTES = 4;
    private static final int MOST_DIGITS = 3;
    private static final int RADIX = 10;
    private static final int LARGEST_OCTET = 255;
    private static final String PORT = "(?::(?:[0-9]{1,5}|_[A-Za-z0-9._-]+))?";
    private static final Pattern IPV4 = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3})" + PORT);
    private static final Pattern BRACKETS = Pattern.compile("\\[([0-9a-fA-F:.]{2,45})(?:%[A-Za-z0-9._~-]+)?]" + PORT);
    private static final Pattern IPV6 = Pattern.compile("([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:%[A-Za-z0-9._~-]+)?");
    private static final List<Pattern> FORMS = List.of(IPV4, BRACKETS, IPV6);
    private static final Pattern OBFUSCATED = Pattern.compile("(_[A-Za-z0-9._-]{1,64})" + PORT);

    private ForwardedNode() {}

    /** The address without port, brackets and zone, or the obfuscated name; empty when it is unknown or malformed. */
    static Optional<String> name(String text) {
        String node = unquoted(text.trim());
        return node.startsWith("_") ? obfuscated(node) : literal(node);
    }

    private static Optional<String> obfuscated(String node) {
        Matcher matcher = OBFUSCATED.matcher(node);
        return node.length() <= MOST_CHARACTERS && matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> literal(String node) {
        Optional<String> literal = bare(node);
        Optional<InetAddress> address = literal.flatMap(ForwardedNode::parsed);
        return address.isPresent() && address.get() instanceof Inet4Address
                ? Optional.of(address.get().getHostAddress())
                : address.flatMap(known -> literal);
    }

    /** A literal address; of an IPv4 address inside an IPv6 one the former. Nothing is looked up. */
    static Optional<InetAddress> address(String text) {
        return bare(text).flatMap(ForwardedNode::parsed);
    }

    private static Optional<InetAddress> parsed(String literal) {
        try {
            return literal.indexOf(':') < 0 ? ipv4(literal) : Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /** Not by {@link InetAddress#getByName}, which asks the name servers for {@code 300.0.0.1}. */
    private static Optional<InetAddress> ipv4(String literal) throws UnknownHostException {
        byte[] address = new byte[IPV4_BYTES];
        int number = 0;
        int octet = 0;
        for (int index = 0; index < literal.length(); index++) {
            char character = literal.charAt(index);
            if (character == '.') {
                address[number++] = (byte) octet;
                octet = 0;
            } else {
                octet = octet * RADIX + character - '0';
                if (octet > LARGEST_OCTET) {
                    return Optional.empty();
                }
            }
        }
        address[number] = (byte) octet;
        return Optional.of(InetAddress.getByAddress(address));
    }

    private static Optional<String> bare(String text) {
        if (isPlainIpv4(text)) {
            return Optional.of(text);
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            if (text.length() <= MOST_CHARACTERS && matcher.matches()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /** The most usual form, told without a regular expression: four numbers of one to three digits. */
    private static boolean isPlainIpv4(String text) {
        int dots = 0;
        int digits = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '.' && digits > 0) {
                dots++;
                digits = 0;
            } else if (character >= '0' && character <= '9' && digits < MOST_DIGITS) {
                digits++;
            } else {
                return false;
            }
        }
        return dots == IPV4_BYTES - 1 && digits > 0;
    }

    private static String unquoted(String text) {
        boolean isQuoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}
