package org.openpersonalization.experiment.bucket;

/**
 * A seed of hash version 2 that is hashed once for all values: FNV-1a goes on from where the seed ended. Nothing is allocated for a
 * value of ASCII letters.
 */
public final class HashSeed {

    private static final int LAST_ASCII = 0x7f;
    private static final int FOUR = 4;

    private final String text;
    private final int state;
    private final boolean isAscii;

    public HashSeed(String text) {
        this.text = text;
        int hash = Bucketing.OFFSET_BASIS;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= text.charAt(i);
            hash = Bucketing.step(hash, text.charAt(i));
        }
        this.state = hash;
        this.isAscii = letters <= LAST_ASCII;
    }

    /**
     * Notes by which of several seeds a value stands below a limit. Four hashes at a time are under way, since a step of one waits for the
     * step before.
     *
     * @param bits takes a bit for each seed
     * @param first the word of the first 64 seeds
     */
    public static void below(HashSeed[] seeds, String value, double limit, long[] bits, int first) {
        for (int at = 0; at < seeds.length; at += FOUR) {
            long four = at + FOUR <= seeds.length ? four(seeds, at, value, limit) : last(seeds, at, value, limit);
            bits[first + at / Long.SIZE] |= four << at % Long.SIZE;
        }
    }

    private static long last(HashSeed[] seeds, int from, String value, double limit) {
        long below = 0;
        for (int at = from; at < seeds.length; at++) {
            below |= seeds[at].position(value) < limit ? 1L << at - from : 0;
        }
        return below;
    }

    private static long four(HashSeed[] seeds, int at, String value, double limit) {
        int first = seeds[at].state;
        int second = seeds[at + 1].state;
        int third = seeds[at + 2].state;
        int fourth = seeds[at + 3].state;
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            letters |= letter;
            first = Bucketing.step(first, letter);
            second = Bucketing.step(second, letter);
            third = Bucketing.step(third, letter);
            fourth = Bucketing.step(fourth, letter);
        }
        return (seeds[at].position(first, letters, value) < limit ? 1 : 0)
                | (seeds[at + 1].position(second, letters, value) < limit ? 2 : 0)
                | (seeds[at + 2].position(third, letters, value) < limit ? 4 : 0)
                | (seeds[at + 3].position(fourth, letters, value) < limit ? 8 : 0);
    }

    /** Where the value stands, from 0, inclusive, to 1, exclusive; the same as {@link Bucketing#position}. */
    public double position(String value) {
        int hash = state;
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            letters |= value.charAt(i);
            hash = Bucketing.step(hash, value.charAt(i));
        }
        return position(hash, letters, value);
    }

    private double position(int hash, int letters, String value) {
        boolean isPlain = isAscii && letters <= LAST_ASCII;
        return Bucketing.position(isPlain ? Integer.toUnsignedLong(hash) : Bucketing.hash(text + value));
    }
}
