package org.openpersonalization.service.visitor.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.signal.Signal;

/**
 * The goals of running measurements. Other activities are not stored under {@link #PURPOSE}.
 *
 * @param inForce the goals; read for each signal
 */
public record MeasuredGoals(Supplier<List<Goal>> inForce) {

    /** The purpose under which activities are kept. */
    public static final Purpose PURPOSE = Purpose.ANALYTICS;

    /** Nothing is measured. */
    public static MeasuredGoals none() {
        return new MeasuredGoals(List::of);
    }

    /** The same as they are at this moment, for all signals of a request: asking once does for many. */
    public MeasuredGoals now() {
        List<Goal> goals = inForce.get();
        return new MeasuredGoals(() -> goals);
    }

    /** The activity of a signal to be stored; empty when no goal in force reads it. */
    public Optional<Activity> readOf(Signal signal) {
        return Activity.of(signal).filter(activity -> inForce.get().stream().anyMatch(goal -> goal.reads(activity)));
    }
}
