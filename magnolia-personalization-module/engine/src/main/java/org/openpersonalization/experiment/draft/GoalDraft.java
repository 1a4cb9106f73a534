package org.openpersonalization.experiment.draft;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.check.GoalCheck;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;
import org.openpersonalization.statistics.sample.Cap;

/**
 * A goal as editors write it; it may have mistakes.
 *
 * @param name its key, unique in the site
 * @param title its name for people
 * @param description further text
 * @param deed the required action
 * @param measure the quantity that is counted
 * @param cap the most that one visitor counts for; hundredths for money; empty for no limit
 * @param window how long after the first exposure the goal counts
 * @param lessIsBetter whether fewer are better
 * @param programme whether the overall impact is measured by it
 */
public record GoalDraft(
        String name,
        String title,
        String description,
        Wanted deed,
        Measure measure,
        OptionalInt cap,
        Duration window,
        boolean lessIsBetter,
        boolean programme) {

    /**
     * The action that a goal requires.
     *
     * @param kind the kind of action
     * @param subject the object of the action; empty for any, for clicks the tested component
     * @param least percent for scrolling, seconds for reading; empty for other kinds
     * @param after minimum time from the exposure to a return visit; empty for other kinds
     */
    public record Wanted(GoalKind kind, Optional<String> subject, OptionalInt least, Optional<Duration> after) {

        public Wanted {
            requireSaid(kind);
            least = isMeasured(kind) ? OptionalInt.of(least.orElse(0)) : OptionalInt.empty();
            after = kind == GoalKind.RETURN ? Optional.of(after.orElse(Duration.ZERO)) : Optional.empty();
        }

        /** An action whose values are empty, 0 or zero where the kind has none. */
        public Wanted(GoalKind kind, String subject, int least, Duration after) {
            this(kind, Optional.of(subject).filter(text -> !text.isEmpty()), OptionalInt.of(least), Optional.of(after));
        }

        private static boolean isMeasured(GoalKind kind) {
            return kind == GoalKind.SCROLL || kind == GoalKind.READ;
        }

        private GoalRule rule() {
            if (kind == GoalKind.BOUNCE) {
                return new GoalRule.Bounce();
            } else if (kind == GoalKind.RETURN) {
                return new GoalRule.Return(after.orElseThrow());
            }
            return new GoalRule.Deed(kind.activity().orElseThrow(), subject.orElse(""), least.orElse(0));
        }
    }

    public GoalDraft {
        requireSaid(measure);
    }

    private static void requireSaid(@Nullable Object value) {
        if (value == null) {
            throw new InvalidValueException(Message.of(DraftFinding.MEASURE_IS_MISSING));
        }
    }

    /** The faults and warnings of the goal. */
    public List<Problem> problems() {
        return new GoalCheck(this).problems();
    }

    /** Whether nothing stands in the way of using it. */
    public boolean isUsable() {
        return problems().stream().noneMatch(Problem::isError);
    }

    /**
     * The goal.
     *
     * @throws IllegalArgumentException when it has mistakes
     */
    public Goal goal() {
        Cap most = cap.isPresent() ? new Cap(cap.getAsInt()) : Cap.LARGEST;
        return new Goal(name, title, deed.rule(), measure, most, window, lessIsBetter);
    }
}
