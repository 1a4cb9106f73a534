package org.openpersonalization.statistics.sample;

import java.math.BigInteger;

/**
 * An exact sum of products of whole numbers, too wide for a long: {@code high · 2³² + low}. Both halves are plain sums, so
 * two columns of a database can hold them, each increased by itself, and every order of additions gives the same numbers.
 * Each product fits, as its factors do (below 2³¹); the halves overflow, loudly, only after 2³¹ of the largest ones.
 */
public record WideSum(long high, long low) {

    public static final WideSum ZERO = new WideSum(0, 0);

    /** The most that the lower half of one product is. */
    static final long LOW_BITS = 0xffff_ffffL;

    /** The product of two numbers. */
    public static WideSum ofProduct(int first, int second) {
        return of((long) first * second);
    }

    /** One number. */
    public static WideSum of(long number) {
        return new WideSum(high(number), low(number));
    }

    /** The upper half of one number. */
    static long high(long number) {
        return number >> Integer.SIZE;
    }

    /** The lower half of one number, never below 0. */
    static long low(long number) {
        return number & LOW_BITS;
    }

    /** Both together. */
    public WideSum plus(WideSum other) {
        return new WideSum(Math.addExact(high, other.high), Math.addExact(low, other.low));
    }

    /** The exact number. */
    public BigInteger total() {
        return BigInteger.valueOf(high).shiftLeft(Integer.SIZE).add(BigInteger.valueOf(low));
    }
}
