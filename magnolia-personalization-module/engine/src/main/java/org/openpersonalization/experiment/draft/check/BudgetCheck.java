package org.openpersonalization.experiment.draft.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PlanBudget;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.signal.RequestContext;

/** Compares the cost of a draft's audiences with the room that its page leaves. */
public final class BudgetCheck {

    /**
     * A page that an experiment is planned on.
     *
     * @param components the personalized ones
     * @param others the other experiments
     */
    public record Page(List<Component> components, RunningExperiments others) {
        public Page {
            components = List.copyOf(components);
        }
    }

    private BudgetCheck() {}

    /** The problem of a draft without room; empty when there is room, or an audience is unknown. */
    public static Optional<Problem> problem(ExperimentDraft draft, Surroundings surroundings, Page page) {
        PlanBudget budget = PlanBudget.ofPage();
        page.components().forEach(budget::within);
        boolean hasRoom = page.components().stream()
                        .allMatch(component -> budget.tryTake(page.others().costOn(component.id())))
                && budget.tryTake(cost(draft, surroundings));
        return hasRoom
                ? Optional.empty()
                : Optional.of(DraftFinding.PAGE_IS_TOO_EXPENSIVE.at(
                        "audience", message -> message.count("limit", PlanBudget.LIMIT)));
    }

    private static long cost(ExperimentDraft draft, Surroundings surroundings) {
        return Stream.concat(draft.people().audience().stream(), draft.reading().segments().stream())
                .flatMap(name -> Optional.ofNullable(surroundings.audiences().get(name)).stream())
                .map((FrozenAudience audience) -> audience.compiled(RequestContext.PATHS))
                .mapToLong(audience -> audience.condition().cost())
                .sum();
    }
}
