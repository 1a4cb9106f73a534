package org.openpersonalization.statistics.sample;

/**
 * The sample of one variant and goal. The unit is the visitor: all activities of one visitor count together, so that
 * the observations are independent of each other. Samples add up exactly, day by day and node by node.
 */
public sealed interface Sample permits Proportion, Total, Ratio {

    /** Fewer visitors are not shown. */
    long LEAST_VISITORS = 100;

    /** Fewer successes are not shown. */
    long LEAST_SUCCESSES = 5;

    /** How many visitors were exposed. */
    long visitors();

    /**
     * Whether there is enough to show: the tests rest on sums being nearly normal. At least {@value #LEAST_VISITORS} visitors,
     * and of those who reach a goal or not, at least {@value #LEAST_SUCCESSES}.
     */
    default boolean isEnough() {
        return visitors() >= LEAST_VISITORS;
    }

    /** The goal's value for one visitor, with its variance. */
    Estimate estimate();
}
