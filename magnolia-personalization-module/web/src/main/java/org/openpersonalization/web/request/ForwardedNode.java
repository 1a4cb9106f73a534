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
        Matcher obfuscated = OBFUSCATED.matcher(node);
        return node.length() <= MOST_CHARACTERS && obfuscated.matches()
                ? Optional.of(obfuscated.group(1))
                : literal(node);
    }

    private static Optional<String> literal(String node) {
        return bare(node)
                .flatMap(literal -> address(literal)
                        .map(address -> address instanceof Inet4Address ? address.getHostAddress() : literal));
    }

    /** A literal address; of an IPv4 address inside an IPv6 one the former. Nothing is looked up. */
    static Optional<InetAddress> address(String text) {
        try {
            Optional<String> bare = bare(text);
            return bare.isEmpty() ? Optional.empty() : Optional.of(InetAddress.getByName(bare.get()));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> bare(String text) {
        return FORMS.stream()
                .filter(form -> text.length() <= MOST_CHARACTERS)
                .map(form -> form.matcher(text))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static String unquoted(String text) {
        boolean isQuoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}
