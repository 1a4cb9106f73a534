package org.openpersonalization.evaluation.result;

/**
 * Estimated values of one policy on one log, by several estimators.
 *
 * @param logged the logging policy's own mean reward
 * @param inversePropensity {@code mean(w r)}: unbiased, with the largest variance (IPS)
 * @param selfNormalized {@code Σ w r / Σ w}: within the range of the rewards, with a bias that vanishes with the sample (SNIPS)
 * @param doublyRobust {@code mean(Σ_a π(a) q(a) + w (r − q))} with a cross-fitted model {@code q} of the rewards: unbiased even
 * where the model is wrong, more precise where it is good (DR)
 */
public record PolicyEstimates(
        PolicyEstimate logged,
        PolicyEstimate inversePropensity,
        PolicyEstimate selfNormalized,
        PolicyEstimate doublyRobust) {}
