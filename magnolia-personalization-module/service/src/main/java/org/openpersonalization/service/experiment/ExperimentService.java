package org.openpersonalization.service.experiment;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.experiment.draft.check.DraftCheck;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.report.PowerForecast;
import org.openpersonalization.report.verdict.AdviceTaken;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.signal.RequestContext;

/**
 * Turns drafts into phases. Actions run one after the other, so that two editors cannot start experiments on one
 * component at once; editing experiments on several instances is not supported.
 */
public final class ExperimentService {

    private final ExperimentServices services;
    private final ExperimentCatalogue catalogue;
    private final DraftInspector inspector;
    private final PhaseLifecycle lifecycle;

    public ExperimentService(ExperimentServices services) {
        this.services = services;
        this.catalogue = new ExperimentCatalogue(services);
        this.inspector = new DraftInspector(services, catalogue);
        this.lifecycle = new PhaseLifecycle(services, catalogue, inspector);
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

    /** All experiments by name: drafts, and started experiments whose draft is gone. */
    public List<ExperimentDraft> drafts(Standing standing) {
        return catalogue.drafts(standing);
    }

    /**
     * The experiment of a name.
     *
     * @throws NotFound when there is none
     */
    public ExperimentDraft draft(String name, Standing standing) {
        return catalogue.draft(name, standing);
    }

    /** The standing in force. */
    public Standing standing() {
        return catalogue.standing();
    }

    /** The faults and warnings of a draft, without a forecast. */
    public Checked inspect(ExperimentDraft draft, Standing standing) {
        return inspector.inspect(draft, standing);
    }

    /** The faults and warnings of a draft, with its power forecast. */
    public Checked check(ExperimentDraft draft, Standing standing) {
        return inspector.check(draft, standing);
    }

    /** Whether the draft differs from what was started last, as far as numbers depend on it. */
    public boolean isChanged(ExperimentDraft draft, Standing.Status status, Checked checked) {
        return inspector.isChanged(draft, status, checked);
    }

    /** The draft as a plan, as far as it can be one; a number of visitors that was planned once is kept. */
    public Optional<Plan> plan(ExperimentDraft draft, Checked checked, Optional<Standing.Status> before) {
        return inspector.plan(draft, checked, before);
    }

    /** The steps taken since the start of a phase, which reports do not recommend again. */
    public List<AdviceTaken> taken(Phase phase, Standing standing) {
        return catalogue.taken(phase, standing);
    }

    /** The title of an audience; its name when it is gone. */
    String title(String audience) {
        return catalogue.title(audience);
    }

    /** Returns the draft of the plan in force, for the audit trail; empty when the experiment does not run. */
    public Optional<ExperimentDraft> planInForce(String name) {
        return catalogue.planInForce(name);
    }

    /**
     * Keeps a draft. When the experiment runs and anything changed on which numbers depend, another phase begins.
     *
     * @throws Conflict when it runs and the draft has errors; nothing is kept then
     */
    public synchronized Optional<Phase> save(ExperimentDraft draft, AuditedAct order) {
        Standing standing = standing();
        Optional<Standing.Status> status = catalogue.running(draft.name(), standing);
        Checked checked = check(draft, standing);
        requireName(checked.problems());
        boolean begins = status.isPresent() && isChanged(draft, status.get(), checked);
        if (begins) {
            PhaseLifecycle.requireStartable(checked);
        }
        order.note().run();
        services.content().save(draft);
        return begins ? Optional.of(lifecycle.begin(draft, checked, status, order)) : Optional.empty();
    }

    /**
     * Begins another phase of a running experiment whose draft was changed by another way than {@link #save}.
     *
     * @return the faults of the changed draft, which prevent a new phase; empty otherwise
     */
    public synchronized List<Problem> follow(String name, AuditedAct order) {
        Standing standing = standing();
        Optional<Standing.Status> status = catalogue.running(name, standing);
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
            lifecycle.begin(draft.get(), checked, status, order);
        }
        return checked.problems().stream().filter(Problem::isError).toList();
    }

    /**
     * Starts an experiment that does not run.
     *
     * @throws Conflict when it runs or is paused, or the draft has errors
     */
    public synchronized Phase start(String name, AuditedAct order) {
        return lifecycle.start(name, order);
    }

    public synchronized void pause(String name, AuditedAct order) {
        lifecycle.pause(name, order);
    }

    /** Resumes an experiment, with another phase when its draft was changed meanwhile. */
    public synchronized void resume(String name, AuditedAct order) {
        lifecycle.resume(name, order);
    }

    public synchronized void stop(String name, AuditedAct order) {
        lifecycle.stop(name, order);
    }

    /** See {@link PhaseLifecycle#restartAfterPromotion}. */
    synchronized Optional<Phase> restartAfterPromotion(String name, AuditedAct order) {
        return lifecycle.restartAfterPromotion(name, order);
    }

    /** The experiments that assign now. */
    public RunningExperiments inForce() {
        return RunningExperiments.of(standing(), RequestContext.PATHS);
    }

    public synchronized void remove(String name, Runnable note) {
        Standing standing = standing();
        draft(name, standing);
        if (standing.experiment(name).isPresent()) {
            throw new Conflict(RefusalCode.EXPERIMENT_STARTED);
        }
        note.run();
        services.content().removeExperiment(name);
    }

    private static void requireName(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.code().equals(DraftFinding.NAME_IS_WRONG.code())) {
                throw new Invalid(problem.message());
            }
        }
    }
}
