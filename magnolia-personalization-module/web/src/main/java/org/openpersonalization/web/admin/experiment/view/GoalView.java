package org.openpersonalization.web.admin.experiment.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.draft.GoalDraft;

/**
 * A goal and its use. The first fields are those of the goal.
 *
 * @param goal the goal as editors wrote it
 * @param usedBy the keys of the experiments that use it
 * @param inUse whether a running experiment reads it
 * @param problems its faults and warnings
 * @param arriving number of its signals in the last seven days; null when unknown
 */
public record GoalView(
        @JsonUnwrapped GoalDraft goal,
        List<String> usedBy,
        boolean inUse,
        List<ProblemView> problems,
        @Nullable Long arriving) {}
