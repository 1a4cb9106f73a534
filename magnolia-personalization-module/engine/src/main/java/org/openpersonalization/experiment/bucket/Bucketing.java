package org.openpersonalization.experiment.bucket;

import java.nio.charset.StandardCharsets;

/**
 * Puts a value into a bucket, as the GrowthBook SDK specification 0.8 says. FNV-1a, 32 bits: Fowler, Noll, Vo; offset
 * basis 2166136261, prime 16777619; over the text's UTF-8 bytes.
 */
public final class Bucketing {

    static final int OFFSET_BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;
    private static final int BUCKETS = 10_000;
    private static final int OLD_BUCKETS = 1_000;
    private static final int RADIX = 10;
    private static final int DIGIT_BITS = 4;
    private static final int DIGIT = 0xf;

    private static final long LEAST_OF_TEN_DIGITS = 1_000_000_000;
    private static final int HALF = 100_000;
    private static final int DIGITS_OF_HALF = 5;
    private static final int POINT = 40;
    private static final long BEHIND_POINT = (1L << POINT) - 1;
    /** A ten-thousandth, since the first of five digits stands in front of the point; rounded up. */
    private static final long STEP_OF_FRACTION = (1L << POINT) / 10_000 + 1;

    private Bucketing() {}

    /**
     * Where the value stands by hash version 2, {@code fnv1a32(fnv1a32(seed + value)) mod 10000 / 10000}.
     *
     * @param seed makes assignments independent of each other
     * @return a number from 0, inclusive, to 1, exclusive, in steps of 1/10000
     */
    public static double position(String seed, String value) {
        return new HashSeed(seed).position(value);
    }

    /** By hash version 1, {@code fnv1a32(value + seed) mod 1000 / 1000}: positions of different seeds are not independent. */
    static double oldPosition(String seed, String value) {
        return hash(value + seed) % OLD_BUCKETS / (double) OLD_BUCKETS;
    }

    /** The hash of the text's UTF-8 bytes, 0 to 2³²−1. */
    static long hash(String text) {
        int hash = OFFSET_BASIS;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = step(hash, each & 0xff);
        }
        return Integer.toUnsignedLong(hash);
    }

    static int step(int hash, int octet) {
        return (hash ^ octet) * PRIME;
    }

    /** The position of an inner hash by version 2: its decimal digits are hashed once more. */
    static double position(long inner) {
        int hash = inner >= LEAST_OF_TEN_DIGITS ? ofTenDigits(inner) : ofDigits(inner);
        return Integer.toUnsignedLong(hash) % BUCKETS / (double) BUCKETS;
    }

    /**
     * Three of four inner hashes have ten digits. Each half of five becomes a fraction in fixed point, whose digits come first to last by
     * multiplying with ten, so that both halves are under way at once and no division waits for another.
     */
    private static int ofTenDigits(long inner) {
        long first = fraction(inner / HALF);
        long second = fraction(inner % HALF);
        int hash = OFFSET_BASIS;
        for (int digit = 0; digit < DIGITS_OF_HALF; digit++) {
            hash = step(hash, '0' + (int) (first >>> POINT));
            first = (first & BEHIND_POINT) * RADIX;
        }
        for (int digit = 0; digit < DIGITS_OF_HALF; digit++) {
            hash = step(hash, '0' + (int) (second >>> POINT));
            second = (second & BEHIND_POINT) * RADIX;
        }
        return hash;
    }

    /** The first of five digits in front of the point, the others behind it, rounded up so that no digit falls short. */
    private static long fraction(long half) {
        return half * STEP_OF_FRACTION + 1;
    }

    /** Digits from the end, four bits each. */
    private static int ofDigits(long inner) {
        long digits = 0;
        int bits = 0;
        for (long rest = inner; rest > 0 || bits == 0; rest /= RADIX) {
            digits = digits << DIGIT_BITS | rest % RADIX;
            bits += DIGIT_BITS;
        }
        int hash = OFFSET_BASIS;
        for (; bits > 0; bits -= DIGIT_BITS) {
            hash = step(hash, '0' + (int) (digits & DIGIT));
            digits >>>= DIGIT_BITS;
        }
        return hash;
    }
}
