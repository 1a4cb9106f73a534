package org.openpersonalization.decide;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.decide.rung.DefaultRung;
import org.openpersonalization.decide.rung.Deliberation;
import org.openpersonalization.decide.rung.ExperimentRung;
import org.openpersonalization.decide.rung.PreviewRung;
import org.openpersonalization.decide.rung.RuleRung;
import org.openpersonalization.decide.rung.Rung;
import org.openpersonalization.decide.rung.SliceRung;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PlanBudget;
import org.openpersonalization.experiment.phase.RunningExperiments;

/**
 * Asks the rungs in the order of {@link RungKind}; the first that applies decides. A rung, a variant or an attribute
 * whose purposes are not granted is never looked at, so less consent gives plainer content and nothing else. Pure: no
 * clock, no random, no state; safe for all threads.
 */
public final class DecisionLadder {

    private final List<Rung> rungs;
    private final Counting counting;
    private final RunningExperiments experiments;

    /** A ladder without experiments. */
    public DecisionLadder(Slices slices) {
        this(slices, RunningExperiments.none());
    }

    public DecisionLadder(Slices slices, RunningExperiments experiments) {
        this.experiments = experiments;
        this.counting = new Counting(slices, experiments.programme());
        this.rungs = List.of(
                new PreviewRung(),
                new SliceRung(RungKind.HOLDOUT, (visitor, component) -> slices.isInHoldout(visitor)),
                new SliceRung(RungKind.CONTROL, (visitor, component) -> slices.isInControl(visitor, component.id())),
                new ExperimentRung(experiments),
                new RuleRung(RungKind.BEHAVIORAL),
                new RuleRung(RungKind.DECLARED),
                new RuleRung(RungKind.CONTEXTUAL),
                new DefaultRung());
    }

    /** Decides one component apart from its page. */
    public Decision decide(Component component, Visit visit) {
        return decide(component, visit, PlanBudget.unlimited());
    }

    /**
     * Decides one component. Somebody who wants the pages as everybody sees them gets its own content before any rung is
     * asked, unless an editor looks at it; when what a rung needs to know of the visitor cannot be had, it shows its own
     * content as well.
     *
     * @param budget of the page, from which the conditions of the component's experiments are taken; without room for all of them
     *     none takes part, for any visitor
     */
    public Decision decide(Component component, Visit visit, PlanBudget budget) {
        boolean hasRoom = budget.tryTake(experiments.costOn(component.id()));
        if (visit.consent().isPlain() && visit.previewOf(component).isEmpty()) {
            return Decision.plain(component.id(), visit.consent());
        }
        try {
            Deliberation deliberation = new Deliberation(rungs, component, visit, hasRoom);
            return counting.counted(deliberation.decide(), deliberation);
        } catch (AttributesUnavailableException unavailable) {
            return Decision.withoutProfile(component.id(), visit.consent());
        }
    }

    /** Decides every component of a page; the keys are component ids. */
    public Map<String, Decision> decide(PagePlan plan, Visit visit) {
        return plan.components().stream()
                .collect(Collectors.toUnmodifiableMap(Component::id, component -> decide(component, visit)));
    }
}
