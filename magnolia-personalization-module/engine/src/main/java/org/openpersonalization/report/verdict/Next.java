package org.openpersonalization.report.verdict;

import java.util.Optional;
import org.openpersonalization.label.Labels;
import org.openpersonalization.message.Message;
import org.openpersonalization.statistics.segment.Segment;

/**
 * The recommended action.
 *
 * @param segment the segment of the action, if it concerns one
 */
public record Next(Action action, Optional<Segment> segment, Message text) {

    /** Recommended actions. */
    public enum Action {
        /** Make the variant the component's content, or a rule. */
        PROMOTE,
        /** Stop showing it. */
        STOP,
        /** Wait for more visitors. */
        KEEP_RUNNING,
        /** Start a new phase: the counts of this one no longer decide. */
        NEW_PHASE,
        /** Make a rule for a segment. */
        RULE,
        /** Look for the cause of something that is wrong. */
        LOOK,
        /** Nothing. */
        NONE;

        /** The name in JSON; never changes. */
        public String label() {
            return Labels.of(this);
        }
    }
}
