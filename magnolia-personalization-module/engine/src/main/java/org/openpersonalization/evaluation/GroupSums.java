package org.openpersonalization.evaluation;

/** A sum over decisions, kept by group of visitors. */
final class GroupSums {

    private final double[] sums = new double[VisitorGroups.NUMBER];

    void add(int group, double value) {
        sums[group] += value;
    }

    double total() {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }

    double largest() {
        double largest = 0;
        for (double sum : sums) {
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /** The number of groups whose sum is not 0. */
    int occupied() {
        int occupied = 0;
        for (double sum : sums) {
            occupied += sum == 0 ? 0 : 1;
        }
        return occupied;
    }

    /**
     * The effective number {@code (Σv)² / Σv²} of the members whose values were added, estimated from the groups: members fall into
     * {@code G} groups at random, so {@code E[G Σ(sum of a group)²] = (Σv)² + G Σv²} but for terms of {@code 1/G}. Infinite where the
     * groups differ less than by chance.
     */
    double effectiveMembers() {
        double total = total();
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        double excess = sums.length * squares / (total * total) - 1;
        return total == 0 ? 0 : excess <= 0 ? Double.POSITIVE_INFINITY : (sums.length - 1) / excess;
    }

    /** This sum divided by another one; 0 for a divisor of 0. */
    GroupRatio over(GroupSums divisor) {
        double whole = divisor.total();
        double value = whole == 0 ? 0 : total() / whole;
        double[] influence = new double[sums.length];
        for (int group = 0; group < sums.length && whole != 0; group++) {
            influence[group] = (sums[group] - value * divisor.sums[group]) / whole;
        }
        return new GroupRatio(value, influence);
    }
}
