package org.openpersonalization.count;

import org.openpersonalization.statistics.sample.Joint;

/**
 * What a component saw lately.
 *
 * @param visitorsPerWeek distinct visitors, from the last 28 days
 * @param sums what they did for a goal; {@link Joint#NONE} when nothing of the goal is kept
 */
public record Baseline(long visitorsPerWeek, Joint sums) {}
