package org.openpersonalization.web.admin.experiment.view;

import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.goal.Measure;

/**
 * What editors write about a goal.
 *
 * @param name its key, unique in the site
 * @param title its name for people
 * @param description further words
 * @param kind what a visitor must do
 * @param subject with what: a page's path, a form's or event's name, a component's id; null for any, or the tested component
 * @param least percent for scrolling, seconds for reading
 * @param measure what is counted
 * @param cap the most that one visitor counts for; hundredths for money; null for no limit
 * @param windowMinutes how long after the first exposure it counts
 * @param afterMinutes how long after it a view counts as coming back
 * @param lessIsBetter whether fewer are better
 * @param programme whether the programme as a whole is measured by it
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
}
