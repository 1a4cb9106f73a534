package org.openpersonalization.count;

import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.segment.Segment;

/**
 * Sums of one arm and goal over all visitors of a segment.
 *
 * @param goal its name; {@link org.openpersonalization.goal.Comparison#JOINED} for all visitors who joined, with closed
 * or open windows; only their number counts
 * @param segment {@link #EVERYBODY} for all visitors, or a part of them
 */
public record Cell(String arm, String goal, Segment segment, Joint sums) {

    /** All visitors. */
    public static final Segment EVERYBODY = new Segment("", "");
}
