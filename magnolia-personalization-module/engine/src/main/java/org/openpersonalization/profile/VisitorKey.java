package org.openpersonalization.profile;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The store's key of a visitor: a keyed pseudonym of 128 bits, from which the visitor's id cannot be computed without
 * the key.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record VisitorKey(long high, long low) {

    private static final int BYTES = 16;
    private static final int HIGH_DIGITS = 16;
    private static final int DIGITS = 32;
    private static final int RADIX = 16;

    /**
     * The key in these bytes.
     *
     * @throws IllegalArgumentException unless there are 16
     */
    public static VisitorKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A visitor key has 16 bytes [bytes=" + bytes.length + "]");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new VisitorKey(buffer.getLong(), buffer.getLong());
    }

    /**
     * The key that {@link #hexadecimal} writes so.
     *
     * @throws IllegalArgumentException unless there are 32 hexadecimal digits
     */
    public static VisitorKey ofHexadecimal(String digits) {
        if (digits.length() != DIGITS) {
            throw new IllegalArgumentException(
                    "A visitor key has 32 hexadecimal digits [digits=" + digits.length() + "]");
        }
        return new VisitorKey(
                Long.parseUnsignedLong(digits, 0, HIGH_DIGITS, RADIX),
                Long.parseUnsignedLong(digits, HIGH_DIGITS, DIGITS, RADIX));
    }

    /** The 16 bytes as 32 hexadecimal digits, as people read and write a pseudonym. */
    public String hexadecimal() {
        return HexFormat.of().formatHex(bytes());
    }

    /** The 16 bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }
}
