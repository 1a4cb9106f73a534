package org.openpersonalization.service.visitor;

import java.util.List;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.measure.Shown;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.signal.Signal;

/**
 * Everything that is kept about one visitor.
 *
 * @param profile what it adds up to
 * @param signals what the visitor did and said, newest first
 * @param shown what the visitor was shown, newest first
 * @param activities what goals read of what the visitor did, newest first
 * @param isComplete whether that is all; otherwise older ones of these were left out
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
