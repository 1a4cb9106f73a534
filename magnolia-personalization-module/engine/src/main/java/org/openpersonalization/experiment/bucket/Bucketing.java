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

    /**
     * The position of an inner hash by version 2: its decimal digits are hashed once more. The digits come from the end, four bits each:
     * a division by a constant is a multiplication, one by a variable costs more than the hash.
     */
    static double position(long inner) {
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
        return Integer.toUnsignedLong(hash) % BUCKETS / (double) BUCKETS;
    }
}
