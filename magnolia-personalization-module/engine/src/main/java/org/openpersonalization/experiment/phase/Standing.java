package org.openpersonalization.experiment.phase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpersonalization.count.Contribution;
import org.openpersonalization.goal.Goal;

/**
 * The state of all experiments at a moment, for all instances.
 *
 * @param revision grows with every change
 * @param experiments the newest phase of each started experiment
 * @param programme the plan for the overall impact; empty before it was first set
 */
public record Standing(long revision, List<Status> experiments, Optional<ProgrammePlan> programme) {

    /** Nothing was ever started. */
    public static final Standing NOTHING = new Standing(0, List.of(), Optional.empty());

    /** Where an experiment stands. */
    public enum State {
        RUNNING,
        /** Assigns no visitor at the moment. */
        PAUSED,
        /** Over; assigns no more visitors. */
        STOPPED
    }

    /**
     * An experiment's newest phase, and whether it assigns.
     *
     * @param state where it stands
     * @param reason why, as a sentence, when it was not a person's wish; empty otherwise
     */
    public record Status(Phase phase, State state, String reason) {

        private Stream<Goal> goals(Instant now) {
            return phase.plan().goals().all().stream().filter(goal -> isMeasured(goal, now));
        }

        private boolean isMeasured(Goal goal, Instant now) {
            return state != State.STOPPED
                    || phase.ended()
                            .map(end -> goal.closesAt(end).plus(Contribution.GRACE))
                            .filter(now::isBefore)
                            .isPresent();
        }
    }

    public Standing {
        experiments = List.copyOf(experiments);
    }

    /**
     * The goals measured at a moment: goals of experiments that are not over, paused ones included, of ended
     * experiments with visitors inside a window or with activities still to arrive, and of the overall impact.
     */
    public List<Goal> goals(Instant now) {
        Stream<Goal> ofExperiments = experiments.stream().flatMap(each -> each.goals(now));
        Stream<Goal> ofProgramme = programme.stream().flatMap(plan -> plan.goals().stream());
        return Stream.concat(ofExperiments, ofProgramme).distinct().toList();
    }

    /** The experiment of this name, if it was ever started. */
    public Optional<Status> experiment(String name) {
        return experiments.stream()
                .filter(each -> each.phase().plan().about().name().equals(name))
                .findFirst();
    }
}
