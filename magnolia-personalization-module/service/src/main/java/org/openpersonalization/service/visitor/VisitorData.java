package org.openpersonalization.service.visitor;

import java.util.List;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.measure.Shown;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.signal.Signal;

/**
 * The stored data of one visitor.
 *
 * @param profile the folded signals
 * @param signals activities and answers, newest first
 * @param shown exposures, newest first
 * @param activities activities that goals read, newest first
 * @param isComplete whether the lists are complete; otherwise older entries were left out
 */
public record VisitorData(
        Profile profile, List<Signal> signals, List<Shown> shown, List<Activity> activities, boolean isComplete) {

    /** Without anything that goals read. */
    public VisitorData(Profile profile, List<Signal> signals, List<Shown> shown, boolean isComplete) {
        this(profile, signals, shown, List.of(), isComplete);
    }

    public VisitorData {
        signals = List.copyOf(signals);
        shown = List.copyOf(shown);
        activities = List.copyOf(activities);
    }

    /** Whether anything is stored. */
    public boolean isKnown() {
        return profile.visits().isPresent()
                || !profile.declared().isEmpty()
                || !profile.counters().isEmpty()
                || !signals.isEmpty()
                || !shown.isEmpty()
                || !activities.isEmpty();
    }
}
