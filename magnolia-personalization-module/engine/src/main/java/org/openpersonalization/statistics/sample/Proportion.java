package org.openpersonalization.statistics.sample;

/**
 * Visitors who did it, or did not: conversion, click, return, bounce.
 *
 * @param visitors how many were exposed
 * @param successes how many of them reached the goal, each once
 */
public record Proportion(long visitors, long successes) implements Sample {

    public static final Proportion NONE = new Proportion(0, 0);

    public Proportion {
        if (successes < 0 || successes > visitors) {
            throw new IllegalArgumentException(
                    "There are 0 to all visitors who reach a goal: rebuild the sums from the log" + " [visitors="
                            + visitors + ", successes=" + successes + "]");
        }
    }

    /** Both together. */
    public Proportion plus(Proportion other) {
        return new Proportion(Math.addExact(visitors, other.visitors), Math.addExact(successes, other.successes));
    }

    @Override
    public boolean isEnough() {
        return visitors >= LEAST_VISITORS && successes >= LEAST_SUCCESSES;
    }

    /** The share and its variance {@code p (1 − p) / n}. */
    @Override
    public Estimate estimate() {
        double share = Moments.mean(visitors, successes);
        return new Estimate(share, visitors == 0 ? 0 : share * (1 - share) / visitors, visitors);
    }
}
