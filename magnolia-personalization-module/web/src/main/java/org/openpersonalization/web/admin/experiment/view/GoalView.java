package org.openpersonalization.web.admin.experiment.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.goal.Measure;

/**
 * A goal and its use. The first fields are those of {@link GoalForm}.
 *
 * @param usedBy the keys of the experiments that use it
 * @param inUse whether a running experiment reads it
 * @param problems its faults and warnings
 * @param arriving number of its signals in the last seven days; null when unknown
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
