package org.openpersonalization.statistics.distribution;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The beta distribution, the belief about a proportion.
 *
 * @param successes first parameter, above 0
 * @param failures second parameter, above 0
 */
public record Beta(double successes, double failures) {

    public Beta {
        if (!(successes > 0 && failures > 0)) {
            throw new IllegalArgumentException("Both parameters of a beta distribution must be above 0 [successes="
                    + successes + ", failures=" + failures + "]");
        }
    }

    /** The density at this place. */
    public double density(double x) {
        return x <= 0 || x >= 1 ? 0 : RegularizedBeta.derivative(x, successes, failures);
    }

    /** The probability of a value up to this one. */
    public double below(double x) {
        return x <= 0 ? 0 : x >= 1 ? 1 : RegularizedBeta.value(x, successes, failures);
    }

    /** The probability of a value beyond this one. */
    public double above(double x) {
        return x <= 0 ? 1 : x >= 1 ? 0 : RegularizedBeta.complement(x, successes, failures);
    }

    public double mean() {
        return successes / (successes + failures);
    }

    /** Root of the variance. */
    public double deviation() {
        double all = successes + failures;
        return Math.sqrt(successes * failures / (all * all * (all + 1)));
    }
}
