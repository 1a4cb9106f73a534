package org.openpersonalization.decide;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PlanBudget;

/** Decisions on components that the plan of a page does not know, within what its budget has left. */
final class UnplannedDecisions {

    private final DecisionLadder ladder;
    private final PlanBudget budget;
    private final Visit visit;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();

    UnplannedDecisions(DecisionLadder ladder, PlanBudget budget, Visit visit) {
        this.ladder = ladder;
        this.budget = budget;
        this.visit = visit;
    }

    Decision decide(Component component) {
        Decision decision = ladder.decide(budget.within(component), visit, budget);
        decisions.put(component.id(), decision);
        return decision;
    }

    @Nullable
    Decision find(String component) {
        return decisions.get(component);
    }

    Collection<Decision> decisions() {
        return decisions.values();
    }
}
