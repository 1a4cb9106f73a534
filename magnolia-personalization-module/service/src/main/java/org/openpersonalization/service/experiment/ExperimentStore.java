package org.openpersonalization.service.experiment;

import java.time.Instant;
import java.util.List;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.goal.Goal;

/**
 * Keeps phases and what was done with them, for all instances. Each act is on disk when the call returns, and takes effect on
 * every instance within a second. Safe for all threads; throws
 * {@link org.openpersonalization.service.StoreUnavailableException} when the database cannot be reached.
 */
public interface ExperimentStore {

    /** The number that grows with every change; cheap enough to be read twice a second. */
    long revision();

    /** The standing in force. */
    Standing standing();

    /**
     * Begins a phase, the first one or another one, which ends the previous one. Validates nothing: callers have
     * checked the plan.
     *
     * @param plan the plan of the phase
     * @param by user and reason
     * @return the new phase
     */
    Phase begin(Plan plan, By by);

    /** Pauses assignment. Changes nothing unless the experiment runs. */
    boolean pause(String experiment, By by);

    /** Assigns again. Changes nothing unless the experiment is paused. */
    boolean resume(String experiment, By by);

    /** Ends the experiment. Changes nothing when it is over already, or was never started. */
    boolean stop(String experiment, By by);

    /** Ends the experiment because one of its variants was promoted. Changes nothing when it is over already. */
    boolean endByPromotion(String experiment, By by);

    /** All phases of an experiment, the newest first. */
    List<Phase> phases(String experiment);

    /** The actions on an experiment, newest first. */
    List<Act> acts(String experiment);

    /** Measures the programme by this from now on, as another phase, unless it is what it is measured by already. */
    ProgrammePlan measureProgramme(ProgrammeGoals goals, Instant at);

    /**
     * The author of an action.
     *
     * @param actor the name of the user, or of the automatic check
     * @param reason the user's words or a {@link org.openpersonalization.service.message.StoredMessage}; may be empty
     * @param at the moment
     */
    record By(String actor, String reason, Instant at) {}

    /**
     * The desired measurement of the overall impact; see {@link ProgrammePlan}.
     *
     * @param goals the primary one first
     * @param holdout the holdout's share
     * @param control each component's control share
     */
    record ProgrammeGoals(List<Goal> goals, double holdout, double control) {

        public ProgrammeGoals {
            goals = List.copyOf(goals);
        }
    }
}
