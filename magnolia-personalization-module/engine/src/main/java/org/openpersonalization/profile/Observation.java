package org.openpersonalization.profile;

import java.time.Instant;
import java.util.List;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.signal.Signal;

/**
 * What became known of a visitor by one request.
 *
 * @param signals what the visitor did or said
 * @param exposures what the visitor was shown
 * @param received when the request arrived
 */
public record Observation(List<Signal> signals, List<Exposure> exposures, Instant received) {

    public Observation {
        signals = List.copyOf(signals);
        exposures = List.copyOf(exposures);
    }

    /** Signals alone. */
    public static Observation of(List<? extends Signal> signals, Instant received) {
        return new Observation(List.copyOf(signals), List.of(), received);
    }

    /** Whether there is nothing to keep. */
    public boolean isEmpty() {
        return signals.isEmpty() && exposures.isEmpty();
    }
}
