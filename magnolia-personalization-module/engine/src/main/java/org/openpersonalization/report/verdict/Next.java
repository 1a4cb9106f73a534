package org.openpersonalization.report.verdict;

import java.util.Locale;
import java.util.Optional;
import org.openpersonalization.message.Message;
import org.openpersonalization.statistics.segment.Segment;

/**
 * What to do next.
 *
 * @param segment for whom, when it is about a part of the visitors
 */
public record Next(Action action, Optional<Segment> segment, Message text) {

    /** What can be done. */
    public enum Action {
        /** Make the variant the component's content, or a rule. */
        PROMOTE,
        /** Stop showing it. */
        STOP,
        /** Wait for more visitors. */
        KEEP_RUNNING,
        /** Begin anew: what was counted does not decide any more. */
        NEW_PHASE,
        /** Make a rule for a segment. */
        RULE,
        /** Look for the cause of something that is wrong. */
        LOOK,
        /** Nothing. */
        NONE;

        /** The name in JSON; never changes. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
