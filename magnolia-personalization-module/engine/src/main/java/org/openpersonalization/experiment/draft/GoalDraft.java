package org.openpersonalization.experiment.draft;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.openpersonalization.experiment.draft.check.GoalCheck;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
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
 * @param isLessBetter whether fewer are better
 * @param isOfProgramme whether the overall impact is measured by it
 */
public record GoalDraft(
        String name,
        String title,
        String description,
        Wanted deed,
        Measure measure,
        OptionalInt cap,
        Duration window,
        boolean isLessBetter,
        boolean isOfProgramme) {

    /**
     * The action that a goal requires.
     *
     * @param kind the kind of action
     * @param subject the object of the action; empty for any, for clicks the tested component
     * @param least percent for scrolling, seconds for reading
     * @param after minimum time from the exposure to a return visit
     */
    public record Wanted(GoalKind kind, String subject, int least, Duration after) {

        private GoalRule rule() {
            if (kind == GoalKind.BOUNCE) {
                return new GoalRule.Bounce();
            } else if (kind == GoalKind.RETURN) {
                return new GoalRule.Return(after);
            }
            boolean isMeasured = kind == GoalKind.SCROLL || kind == GoalKind.READ;
            return new GoalRule.Deed(kind.activity().orElseThrow(), subject, isMeasured ? least : 0);
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
        return new Goal(name, title, deed.rule(), measure, most, window, isLessBetter);
    }
}
