package org.openpersonalization.experiment.phase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpersonalization.count.Contribution;
import org.openpersonalization.goal.Goal;

/**
 * What is in force at a moment on all instances.
 *
 * @param revision grows with every change
 * @param experiments the newest phase of each experiment that was ever started
 * @param programme what the programme as a whole is measured by; empty before it was ever set
 */
public record Standing(long revision, List<Status> experiments, Optional<ProgrammePlan> programme) {

    /** Nothing was ever started. */
    public static final Standing NOTHING = new Standing(0, List.of(), Optional.empty());

    /** Where an experiment stands. */
    public enum State {
        RUNNING,
        /** Assigns nobody for the time being. */
        PAUSED,
        /** Over; assigns nobody any more. */
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
     * What is measured at a moment: goals of experiments that are not over, also while they assign nobody, of those whose last
     * visitors are still inside a window or may send what they did in it, and of the programme.
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
