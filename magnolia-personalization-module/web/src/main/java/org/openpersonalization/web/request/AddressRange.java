package org.openpersonalization.web.request;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The IP addresses that share their first bits.
 *
 * @param network the bytes of one of them
 * @param bits how many bits are shared
 */
record AddressRange(byte[] network, int bits) {

    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final int MOST_CHARACTERS = 45;

    AddressRange {
        network = network.clone();
        if (bits < 0 || bits > network.length * Byte.SIZE) {
            throw new IllegalArgumentException(
                    "A range has 0 to " + network.length * Byte.SIZE + " bits [bits=" + bits + "]");
        }
    }

    /**
     * Reads an address, or a range in CIDR notation: {@code 10.0.0.0/8}, {@code fd00::/8}.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        byte[] network = bytes(address)
                .orElseThrow(() -> new IllegalArgumentException("There is no such address [" + text + "]"));
        return new AddressRange(
                network, slash < 0 ? network.length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1)));
    }

    /** The bytes of a literal address; empty for anything else. Nothing is looked up. */
    static Optional<byte[]> bytes(String address) {
        if (address.length() > MOST_CHARACTERS || !LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        int mask = 0xff << (Byte.SIZE - rest);
        return Arrays.equals(network, 0, whole, address, 0, whole)
                && (rest == 0 || (network[whole] & mask & 0xff) == (address[whole] & mask & 0xff));
    }
}
