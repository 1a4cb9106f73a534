package org.openpersonalization.profile;

import java.util.List;
import org.openpersonalization.measure.Shown;
import org.openpersonalization.signal.Signal;

/**
 * Everything that is kept about one visitor.
 *
 * @param profile what it adds up to
 * @param signals what the visitor did and said, newest first
 * @param shown what the visitor was shown, newest first
 * @param isComplete whether that is all; otherwise older signals or exposures were left out
 */
public record VisitorData(Profile profile, List<Signal> signals, List<Shown> shown, boolean isComplete) {

    public VisitorData {
        signals = List.copyOf(signals);
        shown = List.copyOf(shown);
    }
}
