package org.openpersonalization.service.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.PowerForecast;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.report.verdict.AdviceTaken;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

/**
 * Turns drafts into phases. Actions run one after the other, so that two editors cannot start experiments on one
 * component at once; editing experiments on several instances is not supported.
 */
public final class ExperimentService {

    private final ExperimentServices services;

    public ExperimentService(ExperimentServices services) {
        this.services = services;
    }

    /**
     * The result of checking a draft.
     *
     * @param problems its faults and warnings
     * @param outlook its power forecast; empty while the draft has errors
     * @param surroundings the definitions that it refers to
     */
    public record Checked(List<Problem> problems, Optional<PowerForecast> outlook, Surroundings surroundings) {

        public boolean isStartable() {
            return DraftCheck.isStartable(problems);
        }
    }

    /** The currency of the site's money, such as {@code EUR}; empty when the site names none. */
    public String currency() {
        return services.rules().currency();
    }

    public ExperimentServices services() {
        return services;
    }

    /** All experiments by name: what editors wrote, and what runs or ran although its draft is gone. */
    public List<ExperimentDraft> drafts(Standing standing) {
        Map<String, ExperimentDraft> all = new TreeMap<>();
        standing.experiments().stream()
                .map(status -> ExperimentDraft.of(status.phase().plan()))
                .forEach(draft -> all.put(draft.name(), draft));
        services.content().experiments().forEach(draft -> all.put(draft.name(), draft));
        return List.copyOf(all.values());
    }

    public ExperimentDraft draft(String name, Standing standing) {
        return drafts(standing).stream()
                .filter(draft -> draft.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such experiment."));
    }

    /** The standing in force. */
    public Standing standing() {
        return services.store().get().standing();
    }

    /** The faults and warnings of a draft, without a forecast. */
    public Checked inspect(ExperimentDraft draft, Standing standing) {
        Surroundings surroundings = surroundings(draft, standing);
        return new Checked(DraftCheck.problems(draft, surroundings), Optional.empty(), surroundings);
    }

    /** The faults and warnings of a draft, with its power forecast. */
    public Checked check(ExperimentDraft draft, Standing standing) {
        Checked inspected = inspect(draft, standing);
        if (!inspected.isStartable()) {
            return inspected;
        }
        List<Problem> problems = new ArrayList<>(inspected.problems());
        Surroundings surroundings = inspected.surroundings();
        PowerForecast outlook = services.results().outlook(draft, surroundings);
        DraftCheck.hopeless(draft, outlook.refusal()).ifPresent(problems::add);
        BudgetCheck.problem(draft, surroundings, page(draft, standing)).ifPresent(problems::add);
        if (running(draft.name(), standing).isEmpty()) {
            readiness().ifPresent(problems::add);
        }
        return new Checked(problems, Optional.of(outlook), surroundings);
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
        List<Message> missing = services.rules().readiness().get().items().stream()
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
                services.rules().longestWeeks(),
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

    /** The steps taken since the start of a phase, which reports do not recommend again. */
    public List<AdviceTaken> taken(Phase phase, Standing standing) {
        List<AdviceTaken> taken = new ArrayList<>();
        standing.experiment(phase.plan().about().name())
                .map(newest -> newest.phase().number())
                .filter(number -> number > phase.number())
                .ifPresent(number -> taken.add(new AdviceTaken.LaterPhase(number)));
        services.promotion().undoable(phase.plan().component()).forEach(step -> taken.add(taken(step)));
        return taken;
    }

    private AdviceTaken taken(PageEditor.Step step) {
        return step.audience()
                .<AdviceTaken>map(audience -> new AdviceTaken.AsRule(step.variant(), audience, title(audience)))
                .orElseGet(() -> new AdviceTaken.AsContent(step.variant()));
    }

    /** The title of an audience; its name when it is gone. */
    String title(String audience) {
        FrozenAudience known = services.content().audiences().get(audience);
        return known == null ? audience : known.title();
    }

    /** The experiment while it assigns, or will from a later moment on. */
    Optional<Standing.Status> running(String name, Standing standing) {
        Instant now = services.clock().instant();
        return standing.experiment(name)
                .filter(status -> status.state() == Standing.State.RUNNING)
                .filter(status -> now.isBefore(status.phase().plan().timing().until()));
    }

    /** The draft as a plan, as far as it can be one; a number of visitors that was planned once is kept. */
    public Optional<Plan> plan(ExperimentDraft draft, Checked checked, Optional<Standing.Status> before) {
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
    public boolean isChanged(ExperimentDraft draft, Standing.Status status, Checked checked) {
        Plan before = status.phase().plan();
        return plan(draft, checked, Optional.of(status))
                .map(after -> !PlanChange.between(before, after).isEmpty())
                .orElse(true);
    }

    /**
     * Keeps a draft. When the experiment runs and anything changed on which numbers depend, another phase begins.
     *
     * @throws Conflict when it runs and the draft has errors; nothing is kept then
     */
    public synchronized Optional<Phase> save(ExperimentDraft draft, AuditedAct order) {
        Standing standing = standing();
        Optional<Standing.Status> status = running(draft.name(), standing);
        Checked checked = check(draft, standing);
        requireName(checked.problems());
        boolean begins = status.isPresent() && isChanged(draft, status.get(), checked);
        if (begins) {
            requireStartable(checked);
        }
        order.note().run();
        services.content().save(draft);
        return begins ? Optional.of(begin(draft, checked, status, order)) : Optional.empty();
    }

    /**
     * Begins another phase of a running experiment whose draft was changed by another way than {@link #save}.
     *
     * @return the faults of the changed draft, which prevent a new phase; empty otherwise
     */
    public synchronized List<Problem> follow(String name, AuditedAct order) {
        Standing standing = standing();
        Optional<Standing.Status> status = running(name, standing);
        Optional<ExperimentDraft> draft = services.content().experiments().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        if (status.isEmpty() || draft.isEmpty()) {
            return List.of();
        }
        if (!isChanged(draft.get(), status.get(), inspect(draft.get(), standing))) {
            return List.of();
        }
        Checked checked = check(draft.get(), standing);
        if (checked.isStartable()) {
            order.note().run();
            begin(draft.get(), checked, status, order);
        }
        return checked.problems().stream().filter(Problem::isError).toList();
    }

    /** Starts an experiment that does not run. */
    public synchronized Phase start(String name, AuditedAct order) {
        Standing standing = standing();
        ExperimentDraft draft = draft(name, standing);
        if (running(name, standing).isPresent()) {
            throw new Conflict("The experiment runs already.");
        }
        if (stateOf(name, standing) == Standing.State.PAUSED) {
            throw new Conflict("The experiment is paused: resume it, or stop it first.");
        }
        Checked checked = check(draft, standing);
        requireStartable(checked);
        order.note().run();
        return begin(draft, checked, Optional.empty(), order);
    }

    public synchronized void pause(String name, AuditedAct order) {
        Standing standing = standing();
        draft(name, standing);
        if (running(name, standing).isEmpty()) {
            throw new Conflict("The experiment does not run.");
        }
        order.note().run();
        services.store().get().pause(name, order.by());
    }

    /** Resumes an experiment, with another phase when its draft was changed meanwhile. */
    public synchronized void resume(String name, AuditedAct order) {
        Standing standing = standing();
        ExperimentDraft draft = draft(name, standing);
        if (stateOf(name, standing) != Standing.State.PAUSED) {
            throw new Conflict("The experiment is not paused.");
        }
        Standing.Status status = standing.experiment(name).orElseThrow();
        Checked checked = check(draft, standing);
        boolean begins = isChanged(draft, status, checked);
        if (begins) {
            requireStartable(checked);
        }
        order.note().run();
        if (begins) {
            begin(draft, checked, Optional.of(status), order);
        } else {
            services.store().get().resume(name, order.by());
        }
    }

    public synchronized void stop(String name, AuditedAct order) {
        Standing standing = standing();
        draft(name, standing);
        if (stateOf(name, standing) == Standing.State.STOPPED) {
            throw new Conflict("The experiment is over already, or was never started.");
        }
        order.note().run();
        services.store().get().stop(name, order.by());
    }

    /** The experiments that assign now. */
    public RunningExperiments inForce() {
        return RunningExperiments.of(standing(), RequestContext.PATHS);
    }

    /** Returns the draft of the plan in force, for the audit trail; empty when the experiment does not run. */
    public Optional<ExperimentDraft> planInForce(String name) {
        Standing standing = standing();
        return running(name, standing)
                .flatMap(status -> drafts(standing).stream()
                        .filter(draft -> draft.name().equals(name))
                        .findFirst()
                        .map(draft -> draft.inForce(status.phase().plan())));
    }

    /**
     * Begins another phase with the plan of the ended one, if a promotion ended it and none is in force any more.
     *
     * @return the phase; empty when the experiment stays over
     */
    synchronized Optional<Phase> restartAfterPromotion(String name, AuditedAct order) {
        Standing standing = standing();
        Optional<Standing.Status> ended = standing.experiment(name).filter(status -> isPromotionUndone(name, status));
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        ExperimentDraft plan = ExperimentDraft.of(ended.get().phase().plan());
        Checked checked = check(plan, standing);
        return checked.isStartable() ? Optional.of(begin(plan, checked, ended, order)) : Optional.empty();
    }

    private boolean isPromotionUndone(String name, Standing.Status status) {
        return services.store().get().acts(name).stream()
                        .findFirst()
                        .filter(act -> act.kind() == Act.Kind.PROMOTE)
                        .isPresent()
                && services.promotion()
                        .undoable(status.phase().plan().component())
                        .isEmpty();
    }

    public synchronized void remove(String name, Runnable note) {
        Standing standing = standing();
        draft(name, standing);
        if (standing.experiment(name).isPresent()) {
            throw new Conflict("The experiment was started, and its results are kept: it cannot be removed.");
        }
        note.run();
        services.content().removeExperiment(name);
    }

    private Phase begin(ExperimentDraft draft, Checked checked, Optional<Standing.Status> before, AuditedAct order) {
        return services.store().get().begin(plan(draft, checked, before).orElseThrow(), order.by());
    }

    private static Standing.State stateOf(String name, Standing standing) {
        return standing.experiment(name).map(Standing.Status::state).orElse(Standing.State.STOPPED);
    }

    private static void requireName(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.code().equals(DraftFinding.NAME_IS_WRONG.code())) {
                throw new Invalid(MessageCatalogue.english().text(problem.message()));
            }
        }
    }

    private static void requireStartable(Checked checked) {
        if (!checked.isStartable()) {
            throw new Conflict(checked.problems().stream()
                    .filter(Problem::isError)
                    .map(Problem::message)
                    .map(MessageCatalogue.english()::text)
                    .collect(Collectors.joining(" ")));
        }
    }
}
