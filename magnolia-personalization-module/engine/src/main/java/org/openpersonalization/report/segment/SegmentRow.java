package org.openpersonalization.report.segment;

import java.util.Optional;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.statistics.segment.Segment;

/**
 * The effect of a variant on a goal in a segment, relative to the control there: variant minus control, also where less
 * is better.
 *
 * @param isHidden whether too few visitors stand behind it, or behind results that could be derived from it; then it
 * has no numbers
 * @param visitors of control and variant with closed windows
 * @param effect shrunk toward the other values of the dimension; empty while the data do not suffice
 * @param seen the observed effect; empty while the data do not suffice
 * @param isEvidence whether it is among the answers of the whole family of segments, goals and variants
 */
public record SegmentRow(
        Segment segment,
        String goal,
        String variant,
        boolean isHidden,
        Optional<Long> visitors,
        Optional<Change> effect,
        Optional<Change> seen,
        boolean isEvidence) {

    /** Without numbers. */
    static SegmentRow hidden(Segment segment, String goal, String variant) {
        return new SegmentRow(
                segment, goal, variant, true, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The same without being evidence. */
    SegmentRow silenced() {
        return new SegmentRow(segment, goal, variant, isHidden, visitors, effect, seen, false);
    }
}
