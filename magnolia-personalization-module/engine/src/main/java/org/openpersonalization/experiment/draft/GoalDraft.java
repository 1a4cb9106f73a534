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
 * @param description further words
 * @param deed what a visitor must do
 * @param measure what is counted of it
 * @param cap the most that one visitor counts for; hundredths for money; empty for no limit
 * @param window how long after the first exposure it counts
 * @param isLessBetter whether fewer are better
 * @param isOfProgramme whether the programme as a whole is measured by it
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
     * What a visitor must do.
     *
     * @param kind what
     * @param subject with what; empty for anything, for clicks the tested component
     * @param least percent for scrolling, seconds for reading
     * @param after how long after the exposure a view counts as coming back
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

    /** What is wrong with it. */
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
