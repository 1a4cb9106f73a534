package org.openpersonalization.experiment;

import java.nio.charset.StandardCharsets;

/**
 * Puts a value into one of 10 000 buckets: hash version 2 of the GrowthBook SDK specification 0.8,
 * {@code fnv1a32(fnv1a32(seed + value)) mod 10000 / 10000}. FNV-1a, 32 bits: Fowler, Noll, Vo; offset basis 2166136261,
 * prime 16777619.
 */
public final class Bucketing {

    private static final int OFFSET_BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;
    private static final int BUCKETS = 10_000;

    private Bucketing() {}

    /**
     * Where the value stands.
     *
     * @param seed makes assignments independent of each other
     * @return a number from 0, inclusive, to 1, exclusive, in steps of 1/10000
     */
    public static double position(String seed, String value) {
        long inner = fnv1a32(seed + value);
        return fnv1a32(Long.toString(inner)) % BUCKETS / (double) BUCKETS;
    }

    /** The hash of the text's UTF-8 bytes, 0 to 2³²−1. */
    private static long fnv1a32(String text) {
        int hash = OFFSET_BASIS;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ each & 0xff) * PRIME;
        }
        return Integer.toUnsignedLong(hash);
    }
}
