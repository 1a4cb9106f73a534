package org.openpersonalization.web.admin.experiment.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.goal.Measure;

/**
 * A goal, and how it is used. The first fields are those of {@link GoalForm}.
 *
 * @param usedBy the keys of the experiments that name it
 * @param inUse whether something that runs reads it
 * @param problems what is wrong with it
 * @param arriving how much of what it reads came in the last seven days; null when that is not known
 */
public record GoalView(
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
        boolean programme,
        List<String> usedBy,
        boolean inUse,
        List<ProblemView> problems,
        @Nullable Long arriving) {}
