package org.openpersonalization.experiment.phase;

import java.util.Optional;
import org.openpersonalization.experiment.Namespace;

/**
 * The participants of an experiment.
 *
 * @param audience the audience that may take part
 * @param coverage the share of the audience that takes part, above 0, at most 1
 * @param namespace the part of all visitors that this experiment may use, so that others get the rest; empty for all
 */
public record Population(FrozenAudience audience, double coverage, Optional<Namespace> namespace) {

    public Population {
        if (!(coverage > 0 && coverage <= 1)) {
            throw new IllegalArgumentException(
                    "The share of visitors who take part is above 0 and at most 1 [coverage=" + coverage + "]");
        }
    }

    /** All visitors. */
    public static Population everybody() {
        return new Population(FrozenAudience.everybody(), 1, Optional.empty());
    }
}
