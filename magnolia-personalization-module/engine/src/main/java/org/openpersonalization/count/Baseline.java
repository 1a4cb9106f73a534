package org.openpersonalization.count;

import org.openpersonalization.statistics.sample.Joint;

/**
 * Recent traffic of a component.
 *
 * @param visitorsPerWeek distinct visitors, from the last 28 days
 * @param sums the visitors' sums for a goal; {@link Joint#NONE} when nothing of the goal is kept
 */
public record Baseline(long visitorsPerWeek, Joint sums) {}
