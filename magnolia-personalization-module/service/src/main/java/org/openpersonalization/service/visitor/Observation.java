package org.openpersonalization.service.visitor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpersonalization.consent.ConsentStamp;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.signal.Signal;

/**
 * The new data about a visitor from one request.
 *
 * @param signals activities and answers
 * @param exposures shown decisions
 * @param activities activities that goals read
 * @param received the moment of the request
 * @param grants start of the grant by purpose; data of purposes withdrawn later are not stored
 * @param consent the consent of that moment, stored with each signal and exposure
 */
public record Observation(
        List<Signal> signals,
        List<Exposure> exposures,
        List<Activity> activities,
        Instant received,
        Map<Purpose, Instant> grants,
        ConsentStamp consent) {

    public Observation {
        signals = List.copyOf(signals);
        exposures = List.copyOf(exposures);
        activities = List.copyOf(activities);
        grants = Map.copyOf(grants);
    }

    /** Without anything that goals read. */
    public Observation(
            List<Signal> signals,
            List<Exposure> exposures,
            Instant received,
            Map<Purpose, Instant> grants,
            ConsentStamp consent) {
        this(signals, exposures, List.of(), received, grants, consent);
    }

    /** Signals alone, allowed at the moment at which they arrived. */
    public static Observation of(List<? extends Signal> signals, Instant received) {
        return new Observation(List.copyOf(signals), List.of(), received, Map.of(), ConsentStamp.unknown());
    }

    /** The same, with what goals read. */
    public Observation with(List<Activity> more) {
        return new Observation(signals, exposures, more, received, grants, consent);
    }

    /** The same, allowed since then. */
    public Observation grantedAt(Map<Purpose, Instant> times) {
        return new Observation(signals, exposures, activities, received, times, consent);
    }

    /** The same, under this consent. */
    public Observation under(ConsentStamp stamp) {
        return new Observation(signals, exposures, activities, received, grants, stamp);
    }

    /** Since when it is allowed to keep something under a purpose; when it arrived, if nothing is said. */
    public Instant grantOf(Purpose purpose) {
        return grants.getOrDefault(purpose, received);
    }

    /** Whether there is nothing to keep. */
    public boolean isEmpty() {
        return signals.isEmpty() && exposures.isEmpty() && activities.isEmpty();
    }
}
