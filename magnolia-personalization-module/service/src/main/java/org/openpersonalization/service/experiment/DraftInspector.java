package org.openpersonalization.service.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.experiment.draft.Claim;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.PlanChange;
import org.openpersonalization.experiment.draft.PlanCompiler;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.experiment.draft.check.BudgetCheck;
import org.openpersonalization.experiment.draft.check.DraftCheck;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.PowerForecast;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

/** Checks drafts: faults, warnings, power forecast, and the difference from what runs. */
final class DraftInspector {

    private final ExperimentServices services;
    private final ExperimentCatalogue catalogue;

    DraftInspector(ExperimentServices services, ExperimentCatalogue catalogue) {
        this.services = services;
        this.catalogue = catalogue;
    }

    /** The faults and warnings of a draft, without a forecast. */
    ExperimentService.Checked inspect(ExperimentDraft draft, Standing standing) {
        Surroundings surroundings = surroundings(draft, standing);
        return new ExperimentService.Checked(DraftCheck.problems(draft, surroundings), Optional.empty(), surroundings);
    }

    /** The faults and warnings of a draft, with its power forecast. */
    ExperimentService.Checked check(ExperimentDraft draft, Standing standing) {
        ExperimentService.Checked inspected = inspect(draft, standing);
        if (!inspected.isStartable()) {
            return inspected;
        }
        List<Problem> problems = new ArrayList<>(inspected.problems());
        Surroundings surroundings = inspected.surroundings();
        PowerForecast outlook = services.results().outlook(draft, surroundings);
        DraftCheck.hopeless(draft, outlook.refusal()).ifPresent(problems::add);
        BudgetCheck.problem(draft, surroundings, page(draft, standing)).ifPresent(problems::add);
        if (catalogue.running(draft.name(), standing).isEmpty()) {
            readiness().ifPresent(problems::add);
        }
        return new ExperimentService.Checked(problems, Optional.of(outlook), surroundings);
    }

    private BudgetCheck.Page page(ExperimentDraft draft, Standing standing) {
        List<Standing.Status> others = standing.experiments().stream()
                .filter(status -> !status.phase().plan().about().name().equals(draft.name()))
                .toList();
        return new BudgetCheck.Page(
                services.content().page(draft.component()),
                RunningExperiments.of(
                        new Standing(standing.revision(), others, Optional.empty()), RequestContext.PATHS));
    }

    private Optional<Problem> readiness() {
        List<Message> missing = services.readiness().get().items().stream()
                .filter(item -> !item.isThere())
                .map(Readiness.Item::text)
                .toList();
        DraftFinding finding = services.rules().readinessBlocks() ? DraftFinding.NOT_READY : DraftFinding.NOT_READY_YET;
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(finding.at("", message -> message.sentences("why", missing)));
    }

    private Surroundings surroundings(ExperimentDraft draft, Standing standing) {
        Map<String, Goal> goals = new HashMap<>();
        services.content().goals().stream()
                .filter(GoalDraft::isUsable)
                .forEach(goal -> goals.put(goal.name(), goal.goal()));
        return new Surroundings(
                services.content().component(draft.component()).map(LocatedComponent::component),
                goals,
                services.content().audiences(),
                standing.experiments().stream()
                        .flatMap(status -> Claim.of(status).stream())
                        .toList(),
                harmful(draft.name(), standing),
                services.rules(),
                services.clock().instant());
    }

    /** Also of one that is paused: going on must not bring back what was taken out. */
    private Set<String> harmful(String name, Standing standing) {
        return standing.experiment(name)
                .filter(status -> status.state() != Standing.State.STOPPED)
                .map(status ->
                        HarmfulVariants.variantsOf(status, services.store().get()))
                .orElse(Set.of());
    }

    /** The draft as a plan, as far as it can be one; a number of visitors that was planned once is kept. */
    Optional<Plan> plan(ExperimentDraft draft, ExperimentService.Checked checked, Optional<Standing.Status> before) {
        Optional<Long> planned =
                before.map(status -> status.phase().plan().method().plannedVisitors());
        Optional<Long> needed = checked.outlook().flatMap(PowerForecast::needed);
        try {
            return Optional.of(PlanCompiler.compile(
                    draft, checked.surroundings(), planned.or(() -> needed).orElse(ConfidenceSequence.UNPLANNED)));
        } catch (IllegalArgumentException incomplete) {
            return Optional.empty();
        }
    }

    /** Whether the draft differs from what was started last, as far as numbers depend on it. */
    boolean isChanged(ExperimentDraft draft, Standing.Status status, ExperimentService.Checked checked) {
        Plan before = status.phase().plan();
        return plan(draft, checked, Optional.of(status))
                .map(after -> !PlanChange.between(before, after).isEmpty())
                .orElse(true);
    }
}
