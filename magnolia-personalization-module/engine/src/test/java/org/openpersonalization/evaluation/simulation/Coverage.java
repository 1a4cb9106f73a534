package org.openpersonalization.evaluation.simulation;

import org.openpersonalization.evaluation.result.EstimatedValue;

/** Counts how often an interval holds the true value, and how far the estimates are from it. */
final class Coverage {

    private static final double REACH = 1.959963984540054;

    private final double truth;
    private int runs;
    private int held;
    private double sum;
    private double squares;

    Coverage(double truth) {
        this.truth = truth;
    }

    void add(EstimatedValue estimate) {
        add(estimate.value(), estimate.interval().holds(truth));
    }

    void add(double[] estimate) {
        add(estimate[0], Math.abs(estimate[0] - truth) <= REACH * estimate[1]);
    }

    private void add(double value, boolean holds) {
        runs++;
        held += holds ? 1 : 0;
        sum += value - truth;
        squares += (value - truth) * (value - truth);
    }

    /** The share of runs whose interval holds the value. */
    double share() {
        return (double) held / runs;
    }

    double bias() {
        return sum / runs;
    }

    /** Root of the mean squared error. */
    double error() {
        return Math.sqrt(squares / runs);
    }
}
