package org.openpersonalization.decide;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openpersonalization.decide.rung.CompiledPage;
import org.openpersonalization.decide.rung.PageCompiler;
import org.openpersonalization.decide.rung.Rung;
import org.openpersonalization.decide.rung.SliceRung;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PlanBudget;
import org.openpersonalization.experiment.phase.RunningExperiments;

/**
 * Asks the rungs in the order of {@link RungKind}; the first that applies decides. A rung, a variant or an attribute
 * whose purposes are not granted is never looked at, so less consent gives plainer content and nothing else. Pure: no
 * clock, no random; safe for all threads.
 *
 * <p>Work that depends on content only is done once for a plan: {@link PageCompiler} numbers attributes and audiences. Work that depends
 * on the request is done once for all components of a page. Explanations are derived on demand, by deciding again on the values of the
 * request.
 */
public final class DecisionLadder {

    private static final int MOST_PAGES = 4_096;

    private final Slices slices;
    private final Rung[] rungs;
    private final Rung[] rungsOfHoldout;
    private final Counting counting;
    private final RunningExperiments experiments;
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

    /** A plan and what it was compiled to. */
    private record Compiled(PagePlan plan, CompiledPage page) {}

    /** A ladder without experiments. */
    public DecisionLadder(Slices slices) {
        this(slices, RunningExperiments.none());
    }

    public DecisionLadder(Slices slices, RunningExperiments experiments) {
        this.slices = slices;
        this.experiments = experiments;
        this.counting = new Counting(slices, experiments.programme());
        this.rungs = Rung.inOrder(new SliceRung(
                RungKind.CONTROL,
                (visitor, deliberation) ->
                        slices.control() > 0 && deliberation.isInControl(visitor, slices.control())));
        this.rungsOfHoldout = Rung.inOrder(new SliceRung(RungKind.HOLDOUT, (visitor, deliberation) -> true));
    }

    /** The rungs for a visit. The holdout is the same for all components, so it is decided once. */
    Rung[] rungs(Visit visit) {
        boolean isHeldOut = visit.visitor().isPresent()
                && slices.isInHoldout(visit.visitor().get());
        return isHeldOut ? rungsOfHoldout : rungs;
    }

    /** Decides one component apart from its page. */
    public Decision decide(Component component, Visit visit) {
        return decide(component, visit, PlanBudget.unlimited());
    }

    /**
     * Decides one component. For a visitor who asked for plain pages it shows its own content before any rung is
     * asked, unless an editor looks at it; when an attribute that a rung reads cannot be had, it shows its own
     * content as well.
     *
     * @param budget of the page, from which the conditions of the component's experiments are taken; without room for all of them
     *     none takes part, for any visitor
     */
    public Decision decide(Component component, Visit visit, PlanBudget budget) {
        PageCompiler compiler = new PageCompiler(counting);
        add(component, budget, compiler);
        return new PageDecisions(this, compiler.page(budget), visit).get(0);
    }

    /** Decides every component of a page within the budget of one page. */
    public PageDecisions decide(PagePlan plan, Visit visit) {
        return new PageDecisions(this, compiled(plan), visit);
    }

    /** Changes with each definition that a page shows; 16 characters. */
    public String told(PagePlan plan) {
        return compiled(plan).told();
    }

    /** A plan is compiled when it is first decided; another plan of the same page takes its place. */
    private CompiledPage compiled(PagePlan plan) {
        Compiled known = compiled.get(plan.page());
        return known != null && known.plan() == plan ? known.page() : compile(plan);
    }

    private CompiledPage compile(PagePlan plan) {
        PlanBudget budget = PlanBudget.ofPage();
        List<Component> affordable =
                plan.components().stream().map(budget::within).toList();
        PageCompiler compiler = new PageCompiler(counting);
        affordable.forEach(component -> add(component, budget, compiler));
        CompiledPage page = compiler.page(budget);
        if (compiled.size() >= MOST_PAGES) {
            compiled.clear();
        }
        compiled.put(plan.page(), new Compiled(plan, page));
        return page;
    }

    private void add(Component component, PlanBudget budget, PageCompiler compiler) {
        boolean hasRoom = budget.tryTake(experiments.costOn(component.id()));
        compiler.add(component, hasRoom, experiments.on(component.id()), slices.controlSeed(component.id()));
    }
}
