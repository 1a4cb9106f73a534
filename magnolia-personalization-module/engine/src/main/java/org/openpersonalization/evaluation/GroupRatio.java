package org.openpersonalization.evaluation;

/**
 * A ratio of two sums, with the influence of each group on it: the linearised ratio's share of the group. The variance of a sum of
 * independent groups is the sum of their squares, whatever the dependence inside a group (Liang, Zeger, Biometrika 1986).
 *
 * @param value the ratio
 * @param influence by group; together 0
 */
record GroupRatio(double value, double[] influence) {

    /** The standard error, from so many groups with decisions. */
    double standardError(int groups) {
        double largest = largest();
        return groups < 2 ? 0 : largest * Math.sqrt(powers(2, largest) * groups / (groups - 1));
    }

    /**
     * The degrees of freedom of the standard error, by Satterthwaite's approximation {@code (Σψ²)² / Σψ⁴}: the number of groups where
     * all have the same influence, fewer where few groups decide.
     */
    double degreesOfFreedom() {
        double largest = largest();
        double squares = powers(2, largest);
        return largest == 0 ? Double.POSITIVE_INFINITY : squares * squares / powers(4, largest);
    }

    private double largest() {
        double largest = 0;
        for (double each : influence) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    /** The sum of powers as shares of the largest, so that the squares of large rewards stay finite. */
    private double powers(int exponent, double largest) {
        double sum = 0;
        for (double each : influence) {
            sum += largest == 0 ? 0 : Math.pow(each / largest, exponent);
        }
        return sum;
    }

    /** This ratio minus another one over the same decisions. */
    GroupRatio minus(GroupRatio other) {
        double[] difference = influence.clone();
        for (int group = 0; group < difference.length; group++) {
            difference[group] -= other.influence[group];
        }
        return new GroupRatio(value - other.value, difference);
    }
}
