package org.openpersonalization.service.memory;

import java.security.SecureRandom;

/**
 * Hashes texts with a random key that only this object has: the same text has the same hash for the life of the object. The hash is
 * SipHash-2-4 with 128 bits (J.-P. Aumasson, D. J. Bernstein, <i>SipHash: a fast short-input PRF</i>, 2012) of the text's UTF-16 units,
 * low byte first: without the key neither can the text be computed from it, nor two texts of one hash be found.
 */
public final class KeyedHash {

    private static final int UNITS_OF_WORD = 4;
    private static final int UNIT_BITS = 16;
    private static final int LENGTH_SHIFT = 56;
    private static final int LONG_OUTPUT = 0xee;
    private static final int SECOND_HALF = 0xdd;

    private final long first;
    private final long second;

    /**
     * A hash.
     *
     * @param high the first 64 bits
     * @param low the last 64 bits
     */
    public record Value(long high, long low) {}

    /** A hash with a new key. */
    public KeyedHash() {
        SecureRandom random = new SecureRandom();
        this.first = random.nextLong();
        this.second = random.nextLong();
    }

    /** With a key of two halves, low byte first. */
    KeyedHash(long first, long second) {
        this.first = first;
        this.second = second;
    }

    /** The hash of a text. */
    public Value of(String text) {
        State state = new State(first, second);
        int whole = text.length() / UNITS_OF_WORD * UNITS_OF_WORD;
        for (int from = 0; from < whole; from += UNITS_OF_WORD) {
            state.absorb(word(text, from, from + UNITS_OF_WORD));
        }
        state.absorb((long) text.length() * 2 << LENGTH_SHIFT | word(text, whole, text.length()));
        return state.end();
    }

    private static long word(String text, int from, int to) {
        long word = 0;
        for (int index = to - 1; index >= from; index--) {
            word = word << UNIT_BITS | text.charAt(index);
        }
        return word;
    }

    /** The four words of the paper. */
    private static final class State {

        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long first, long second) {
            v0 = first ^ 0x736f6d6570736575L;
            v1 = second ^ 0x646f72616e646f6dL ^ LONG_OUTPUT;
            v2 = first ^ 0x6c7967656e657261L;
            v3 = second ^ 0x7465646279746573L;
        }

        void absorb(long word) {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }

        Value end() {
            v2 ^= LONG_OUTPUT;
            long high = mixed();
            v1 ^= SECOND_HALF;
            return new Value(high, mixed());
        }

        private long mixed() {
            round();
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
