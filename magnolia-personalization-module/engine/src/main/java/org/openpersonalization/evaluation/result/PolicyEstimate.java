package org.openpersonalization.evaluation.result;

/**
 * The value of a policy by one estimator.
 *
 * @param value the policy's mean reward for each decision
 * @param difference the value minus the mean reward that was logged
 */
public record PolicyEstimate(EstimatedValue value, EstimatedValue difference) {}
