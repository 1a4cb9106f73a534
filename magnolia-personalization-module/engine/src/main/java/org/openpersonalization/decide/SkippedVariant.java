package org.openpersonalization.decide;

/**
 * A variant that was looked at and not chosen.
 *
 * @param variant its name
 * @param reason why not
 */
public record SkippedVariant(String variant, Reason reason) {}
