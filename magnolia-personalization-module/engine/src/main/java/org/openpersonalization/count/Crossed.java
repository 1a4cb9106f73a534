package org.openpersonalization.count;

import org.openpersonalization.statistics.sample.Joint;

/** Visitors of two comparisons by what they saw of each: the first one's goal. */
public record Crossed(String firstArm, String secondArm, Joint sums) {}
