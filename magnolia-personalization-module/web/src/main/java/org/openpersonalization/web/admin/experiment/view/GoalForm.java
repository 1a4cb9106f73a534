package org.openpersonalization.web.admin.experiment.view;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.goal.Measure;

/**
 * A goal in the editor's form.
 *
 * @param name its key, unique in the site
 * @param title its name for people
 * @param description further text
 * @param kind the required action
 * @param subject the object of the action: a page's path, a form's or event's name, a component's id; null for any, or
 * the tested component
 * @param least percent for scrolling, seconds for reading
 * @param measure the quantity that is counted
 * @param cap the maximum contribution of one visitor; hundredths for money; null for no limit
 * @param windowMinutes the attribution window from the first exposure, in minutes
 * @param afterMinutes minimum time from the exposure to a return visit, in minutes
 * @param lessIsBetter whether lower values are better
 * @param programme whether the overall impact is measured by it
 */
public record GoalForm(
        String name,
        String title,
        @Nullable String description,
        GoalKind kind,
        @Nullable String subject,
        @Nullable Integer least,
        Measure measure,
        @Nullable Integer cap,
        int windowMinutes,
        @Nullable Integer afterMinutes,
        boolean lessIsBetter,
        boolean programme) {

    public GoalForm {
        if (kind == null || measure == null) {
            throw new IllegalArgumentException("Say what a visitor must do, and what is counted of it");
        }
    }

    public static GoalForm of(GoalDraft goal) {
        GoalDraft.Wanted deed = goal.deed();
        boolean isMeasured = deed.kind() == GoalKind.SCROLL || deed.kind() == GoalKind.READ;
        return new GoalForm(
                goal.name(),
                goal.title(),
                goal.description(),
                deed.kind(),
                deed.subject().isEmpty() ? null : deed.subject(),
                isMeasured ? deed.least() : null,
                goal.measure(),
                goal.cap().isPresent() ? goal.cap().getAsInt() : null,
                (int) goal.window().toMinutes(),
                deed.kind() == GoalKind.RETURN ? (int) deed.after().toMinutes() : null,
                goal.isLessBetter(),
                goal.isOfProgramme());
    }

    /** The draft; what is missing in the form is empty. */
    public GoalDraft draft() {
        return new GoalDraft(
                ExperimentForm.word(name),
                ExperimentForm.word(title),
                ExperimentForm.word(description),
                new GoalDraft.Wanted(
                        kind, ExperimentForm.word(subject), number(least), Duration.ofMinutes(number(afterMinutes))),
                measure,
                cap == null ? OptionalInt.empty() : OptionalInt.of(cap),
                Duration.ofMinutes(windowMinutes),
                lessIsBetter,
                programme);
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
