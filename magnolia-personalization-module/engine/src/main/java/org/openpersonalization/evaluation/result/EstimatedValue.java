package org.openpersonalization.evaluation.result;

import org.openpersonalization.statistics.effect.Interval;

/**
 * An estimated number.
 *
 * @param value the estimate
 * @param standardError of the estimate; 0 without variance, which means no information and not certainty
 * @param interval its confidence interval
 */
public record EstimatedValue(double value, double standardError, Interval interval) {}
