package org.openpersonalization.experiment.draft;

/**
 * The site's rules for experiments.
 *
 * @param longestWeeks the longest duration of an experiment
 * @param readinessBlocks whether no experiment starts while the readiness list has gaps
 * @param currency of the values that goals count, by ISO 4217 such as {@code EUR}; empty when the site names none
 */
public record ExperimentRules(int longestWeeks, boolean readinessBlocks, String currency) {}
