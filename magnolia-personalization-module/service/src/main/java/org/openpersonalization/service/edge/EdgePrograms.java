package org.openpersonalization.service.edge;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.edge.EdgePage;
import org.openpersonalization.edge.PageProgram;
import org.openpersonalization.edge.PageProgramCompiler;
import org.openpersonalization.service.memory.BoundedCache;

/** The key programs of pages, by their content as it is now. Safe for all threads. */
public final class EdgePrograms {

    private static final int MOST_PAGES = 4_096;

    private final PagePlans plans;
    private final Supplier<DecisionLadder> ladder;
    private final IntSupplier surroundings;
    private final BoundedCache<String, Compiled> compiled = BoundedCache.of(MOST_PAGES);

    private record Compiled(PagePlan plan, EdgePage page) {}

    /**
     * Programs.
     *
     * @param ladder the ladder in force, which knows the running experiments
     * @param surroundings changes with what every page tells, such as the purposes in the banner
     */
    public EdgePrograms(PagePlans plans, Supplier<DecisionLadder> ladder, IntSupplier surroundings) {
        this.plans = plans;
        this.ladder = ladder;
        this.surroundings = surroundings;
    }

    /** The page as caches outside may keep it. */
    public EdgePage of(PagePlan plan) {
        return compiled.get(plan.page())
                .filter(known -> known.plan() == plan)
                .map(Compiled::page)
                .orElseGet(() -> compile(plan));
    }

    private EdgePage compile(PagePlan plan) {
        EdgePage page = PageProgramCompiler.compile(plan);
        compiled.put(plan.page(), new Compiled(plan, page));
        return page;
    }

    /** The same, by the page's path in the CMS. */
    public EdgePage of(String page) {
        return of(plans.planOf(page));
    }

    /**
     * Names the state of a page: another text after each change of its content, variants, audiences, experiments and purposes.
     *
     * @param page its path in the CMS
     */
    public String stateOf(String page) {
        PagePlan plan = plans.planOf(page);
        String revision = of(plan).program().map(PageProgram::revision).orElse("-");
        String told = ladder.get().told(plan);
        return plans.versionOf(page) + "." + revision + "." + told + "." + surroundings.getAsInt();
    }
}
