package org.openpersonalization.experiment.bucket;

/**
 * A seed of hash version 2 that is hashed once for all values: FNV-1a goes on from where the seed ended. Nothing is allocated for a
 * value of ASCII letters.
 */
public final class HashSeed {

    private static final int LAST_ASCII = 0x7f;

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

    /** Where the value stands, from 0, inclusive, to 1, exclusive; the same as {@link Bucketing#position}. */
    public double position(String value) {
        int hash = state;
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            letters |= value.charAt(i);
            hash = Bucketing.step(hash, value.charAt(i));
        }
        boolean isPlain = isAscii && letters <= LAST_ASCII;
        return Bucketing.position(isPlain ? Integer.toUnsignedLong(hash) : Bucketing.hash(text + value));
    }
}
