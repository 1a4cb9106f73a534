package org.openpersonalization.experiment.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.Namespace;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.experiment.draft.check.DraftCheck;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.Goal;

/** Makes a plan of a draft in which {@link DraftCheck} finds no error: what it refers to is taken in as it is now. */
public final class PlanCompiler {

    private PlanCompiler() {}

    /**
     * The plan.
     *
     * @param plannedVisitors unless the draft says how many
     * @throws IllegalArgumentException when the draft has errors
     */
    public static Plan compile(ExperimentDraft draft, Surroundings surroundings, long plannedVisitors) {
        ExperimentDraft.Reading reading = draft.reading();
        Plan plan = new Plan(
                draft.about(),
                draft.component(),
                draft.variations().stream()
                        .map(each -> new Variation(each.variant(), each.weight()))
                        .toList(),
                population(draft.people(), surroundings),
                goals(draft.goals(), surroundings),
                draft.dates().timing(),
                new Method(
                        reading.mode(),
                        reading.plannedVisitors().orElse(plannedVisitors),
                        reading.margin(),
                        reading.acceptHopeless()),
                reading.segments().stream()
                        .map(name -> audience(name, surroundings))
                        .toList());
        return draft.learned()
                .map(learning -> plan.allocatedBy(learning.allocation()))
                .orElse(plan);
    }

    private static Population population(ExperimentDraft.People people, Surroundings surroundings) {
        return new Population(
                people.audience().map(name -> audience(name, surroundings)).orElseGet(FrozenAudience::everybody),
                people.coverage(),
                people.namespace().map(part -> new Namespace(part.name(), new BucketRange(part.from(), part.to()))));
    }

    private static PlanGoals goals(ExperimentDraft.Aims aims, Surroundings surroundings) {
        List<PlanGoals.Guarded> guarded = aims.guardrails().stream()
                .map(guard -> new PlanGoals.Guarded(goal(guard.goal(), surroundings), guard.tolerance(), guard.stops()))
                .toList();
        return new PlanGoals(
                goal(aims.primary(), surroundings),
                aims.secondaries().stream()
                        .map(name -> goal(name, surroundings))
                        .toList(),
                guarded);
    }

    private static Goal goal(String name, Surroundings surroundings) {
        return present(surroundings.goals().get(name), "goal", name);
    }

    private static FrozenAudience audience(String name, Surroundings surroundings) {
        return present(surroundings.audiences().get(name), "audience", name);
    }

    private static <T> T present(@Nullable T found, String what, String name) {
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no usable " + what + ": choose another one [" + what + "=" + name + "]");
        }
        return found;
    }
}
