package org.openpersonalization.magnolia.content.draft;

import java.util.List;
import java.util.Map;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.goal.Goal;

/**
 * What editors wrote about goals and experiments, as it is at one moment.
 *
 * @param goals those that can be read, by name
 * @param programme what the programme as a whole is measured by, in the order of content
 * @param experiments those that can be read, by name
 * @param audiences those that can be used, by name
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
