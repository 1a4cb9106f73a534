package org.openpersonalization.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.decide.rung.CompiledComponent;
import org.openpersonalization.decide.rung.CompiledPage;
import org.openpersonalization.decide.rung.ConsideredPaths;
import org.openpersonalization.decide.rung.Deliberation;
import org.openpersonalization.decide.rung.Evaluation;
import org.openpersonalization.decide.rung.Rung;
import org.openpersonalization.definition.Component;

/**
 * The decisions for one view of a page, in the order of its components. A component that the plan does not know, such as one that another
 * page lends, is decided when it is asked for, with what the page's budget has left. For one thread; the decisions are for all.
 */
public final class PageDecisions {

    /** Explains on the values that the request had read. */
    private record Replay(Rung[] rungs, Evaluation evaluation) implements Decision.Explanation {
        @Override
        public DecisionTrace of(int number) {
            return Deliberation.explain(
                    rungs, evaluation, evaluation.page().components().get(number));
        }

        @Override
        public SortedSet<String> considered(int number, RungKind rung, String variant) {
            return ConsideredPaths.of(evaluation, evaluation.page().components().get(number), rung, variant);
        }
    }

    private final DecisionLadder ladder;
    private final Evaluation evaluation;
    private final Decision[] decisions;
    private @Nullable UnplannedDecisions unplanned;
    /** Where the search begins: pages ask for their components in the plan's order. */
    private int next;

    PageDecisions(DecisionLadder ladder, CompiledPage page, Visit visit) {
        this.ladder = ladder;
        this.evaluation = new Evaluation(page, visit);
        this.decisions = new Decision[page.components().size()];
        Rung[] rungs = ladder.rungs(visit);
        Deliberation deliberation = new Deliberation(rungs, evaluation);
        Decision.Explanation explanation = new Replay(rungs, evaluation);
        for (int number = 0; number < decisions.length; number++) {
            decisions[number] = decided(page.components().get(number), deliberation, explanation, number);
        }
    }

    private static Decision decided(
            CompiledComponent component, Deliberation deliberation, Decision.Explanation explanation, int number) {
        Visit visit = deliberation.visit();
        String id = component.component().id();
        if (visit.consent().isPlain() && visit.previewOf(component.component()).isEmpty()) {
            return Decision.plain(id, visit.consent());
        }
        try {
            deliberation.decide(component);
            return new Decision(id, deliberation, explanation, number);
        } catch (AttributesUnavailableException unavailable) {
            return Decision.withoutProfile(id, visit.consent());
        }
    }

    /** The decision on a component, also when the page's plan does not know it. */
    public Decision on(Component component) {
        Decision known = find(component.id());
        return known != null ? known : unplanned().decide(component);
    }

    private @Nullable Decision find(String component) {
        for (int tried = 0; tried < decisions.length; tried++) {
            int number = (next + tried) % decisions.length;
            if (decisions[number].component().equals(component)) {
                next = number + 1;
                return decisions[number];
            }
        }
        return unplanned == null ? null : unplanned.find(component);
    }

    private UnplannedDecisions unplanned() {
        if (unplanned == null) {
            unplanned = new UnplannedDecisions(ladder, evaluation.page().left(), evaluation.visit());
        }
        return unplanned;
    }

    /** All decisions so far, those on components that the plan does not know at the end. */
    public List<Decision> all() {
        List<Decision> all = new ArrayList<>(Arrays.asList(decisions));
        if (unplanned != null) {
            all.addAll(unplanned.decisions());
        }
        return all;
    }

    /** Whether a profile that lacks the visitor's last actions was read for the components of the plan. */
    public boolean isBehind() {
        return evaluation.isBehind();
    }

    /** The combination of the decisions on the components of the plan. */
    public PageCombination combination() {
        return PageCombination.of(evaluation.page(), evaluation.granted(), decisions);
    }

    /** The decision on the component of this number on the page, from 0. */
    Decision get(int number) {
        return decisions[number];
    }
}
