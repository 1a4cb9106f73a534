package org.openpersonalization.service.experiment.overview;

import java.time.Instant;
import java.util.Optional;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.report.Report;
import org.openpersonalization.service.experiment.LocatedComponent;

/**
 * An experiment at a glance.
 *
 * @param draft the draft
 * @param status its newest phase; empty while it was never started
 * @param component its component; empty when that is gone
 * @param primary the title of the goal that decides; empty while there is none
 * @param report the report of the newest phase; empty while nothing was counted
 * @param isChanged whether the draft differs from the plan in force
 * @param now the moment of the glance
 */
public record ExperimentGlance(
        ExperimentDraft draft,
        Optional<Standing.Status> status,
        Optional<LocatedComponent> component,
        String primary,
        Optional<Report> report,
        boolean isChanged,
        Instant now) {

    /** The states of an experiment. */
    public enum State {
        DRAFT,
        SCHEDULED,
        RUNNING,
        PAUSED,
        STOPPED
    }

    /** The newest phase; empty while it was never started. */
    public Optional<Phase> phase() {
        return status.map(Standing.Status::phase);
    }

    /** The state at the moment of the glance. */
    public State state() {
        return status.map(this::state).orElse(State.DRAFT);
    }

    private State state(Standing.Status at) {
        Plan plan = at.phase().plan();
        if (at.state() == Standing.State.STOPPED || !now.isBefore(plan.timing().until())) {
            return State.STOPPED;
        }
        if (at.state() == Standing.State.PAUSED) {
            return State.PAUSED;
        }
        return plan.timing().covers(now) ? State.RUNNING : State.SCHEDULED;
    }

    /** The end of the newest phase, or its latest end; without a phase the planned end. */
    public Optional<Instant> until() {
        return phase().map(ExperimentGlance::until).or(() -> draft.dates().end());
    }

    private static Instant until(Phase phase) {
        Instant latest = phase.plan().timing().until();
        return phase.ended().filter(latest::isAfter).orElse(latest);
    }
}
