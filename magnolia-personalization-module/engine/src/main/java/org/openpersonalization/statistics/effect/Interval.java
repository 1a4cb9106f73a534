package org.openpersonalization.statistics.effect;

/** A range of values that the evidence leaves open; an end may be infinite. */
public record Interval(double low, double high) {

    /** Everything is possible. */
    public static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "An interval begins before it ends [low=" + low + ", high=" + high + "]");
        }
    }

    /** The interval of this half width around a value. */
    public static Interval around(double value, double halfWidth) {
        return new Interval(value - halfWidth, value + halfWidth);
    }

    /** Whether the value is left open. */
    public boolean holds(double value) {
        return low <= value && value <= high;
    }

    /** Whether it lies within the other. */
    public boolean isWithin(Interval other) {
        return other.low <= low && high <= other.high;
    }

    /** Only values above zero are left. */
    public boolean isPositive() {
        return low > 0;
    }

    /** Only values below zero are left. */
    public boolean isNegative() {
        return high < 0;
    }
}
