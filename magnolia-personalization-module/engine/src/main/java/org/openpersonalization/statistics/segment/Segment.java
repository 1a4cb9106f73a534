package org.openpersonalization.statistics.segment;

/**
 * A part of the visitors, by something that was known before the exposure.
 *
 * @param dimension such as {@code device}
 * @param value such as {@code mobile}
 */
public record Segment(String dimension, String value) {}
