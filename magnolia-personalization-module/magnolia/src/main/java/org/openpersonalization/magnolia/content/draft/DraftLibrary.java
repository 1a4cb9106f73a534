package org.openpersonalization.magnolia.content.draft;

import java.util.List;
import java.util.Map;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.goal.Goal;

/**
 * Goals and experiments as editors wrote them, at one moment.
 *
 * @param goals the readable ones, by name
 * @param programme goals of the overall impact, in the order of content
 * @param experiments the readable ones, by name
 * @param audiences the usable ones, by name
 */
public record DraftLibrary(
        List<GoalDraft> goals,
        List<Goal> programme,
        List<ExperimentDraft> experiments,
        Map<String, FrozenAudience> audiences) {

    public DraftLibrary {
        goals = List.copyOf(goals);
        programme = List.copyOf(programme);
        experiments = List.copyOf(experiments);
        audiences = Map.copyOf(audiences);
    }

    public static DraftLibrary empty() {
        return new DraftLibrary(List.of(), List.of(), List.of(), Map.of());
    }
}
