package org.openpersonalization.report.verdict;

import java.util.Optional;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.report.verdict.Next.Action;

/** A step that was taken since a comparison began. Advice to take it again is replaced by {@link #done()}. */
public sealed interface AdviceTaken {

    /** Whether the step takes the place of an advice for a variant; a step that ends the comparison takes that of each. */
    default boolean covers(String variant, Next next) {
        return true;
    }

    /** The message in the place of the advice. */
    Next done();

    /** The variant became the component's content. */
    record AsContent(String variant) implements AdviceTaken {
        @Override
        public boolean covers(String of, Next next) {
            return variant.equals(of) && next.action() == Action.PROMOTE;
        }

        @Override
        public Next done() {
            return none(Message.of(ReportCode.NEXT_DONE_CONTENT).variant("variant", variant));
        }
    }

    /**
     * The variant is shown by a rule.
     *
     * @param audience the name of the rule's audience
     * @param title the audience's title
     */
    record AsRule(String variant, String audience, String title) implements AdviceTaken {
        @Override
        public boolean covers(String of, Next next) {
            boolean isAdvised = next.action() == Action.PROMOTE || next.action() == Action.RULE;
            return variant.equals(of) && isAdvised && isForSegment(next);
        }

        /** A rule for another audience leaves the advice; a segment that is no audience can be written as any. */
        private boolean isForSegment(Next next) {
            return next.segment()
                    .filter(segment -> segment.dimension().startsWith(Traits.AUDIENCE))
                    .map(segment -> segment.dimension().equals(Traits.AUDIENCE + audience)
                            && segment.value().equals("yes"))
                    .orElse(true);
        }

        @Override
        public Next done() {
            return none(Message.of(ReportCode.NEXT_DONE_RULE)
                    .variant("variant", variant)
                    .title("audience", title));
        }
    }

    /** The rule of the variant is gone. */
    record RuleRemoved(String variant) implements AdviceTaken {
        @Override
        public Next done() {
            return none(Message.of(ReportCode.NEXT_DONE_REMOVED).variant("variant", variant));
        }
    }

    /** A later phase began, which has advice of its own. */
    record LaterPhase(int number) implements AdviceTaken {
        @Override
        public Next done() {
            return none(Message.of(ReportCode.NEXT_DONE_PHASE).count("phase", number));
        }
    }

    private static Next none(Message message) {
        return new Next(Action.NONE, Optional.empty(), message);
    }
}
