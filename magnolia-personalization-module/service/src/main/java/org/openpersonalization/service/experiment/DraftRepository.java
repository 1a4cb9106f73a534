package org.openpersonalization.service.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.definition.Component;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.phase.FrozenAudience;

/**
 * The drafts of experiments and goals in the content. A saved draft is in the next read. Throws {@link
 * RuntimeException} when the content can be neither read nor written.
 */
public interface DraftRepository {

    /** All drafts that can be read, by name. */
    List<ExperimentDraft> experiments();

    /** All goals that can be read, by name. */
    List<GoalDraft> goals();

    /** All audiences that can be used, by name. */
    Map<String, FrozenAudience> audiences();

    /** A component with variants; empty when there is none of this id. */
    Optional<LocatedComponent> component(String id);

    /** The components of the page that a component stands on, as visitors get them; none where there is no such page. */
    List<Component> page(String component);

    /** Keeps a draft, in the place of the one of the same name. */
    void save(ExperimentDraft draft);

    /** Keeps a goal, in the place of the one of the same name. */
    void save(GoalDraft goal);

    /** Removes a draft, if it is there. */
    void removeExperiment(String name);

    /** Removes a goal, if it is there. */
    void removeGoal(String name);
}
