package org.openpersonalization.decide;

/**
 * A variant that was looked at and not chosen.
 *
 * @param variant its name
 * @param rung the rung that could have shown it
 * @param reason why not
 */
public record SkippedVariant(String variant, RungKind rung, Reason reason) {}
