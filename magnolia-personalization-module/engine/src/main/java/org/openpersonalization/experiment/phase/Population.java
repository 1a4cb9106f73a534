package org.openpersonalization.experiment.phase;

import java.util.Optional;
import org.openpersonalization.experiment.Namespace;

/**
 * Who takes part.
 *
 * @param audience who may
 * @param coverage the share of them who do, above 0, at most 1
 * @param namespace the part of all visitors that this experiment may have, so that others have the rest; empty for all
 */
public record Population(FrozenAudience audience, double coverage, Optional<Namespace> namespace) {

    public Population {
        if (!(coverage > 0 && coverage <= 1)) {
            throw new IllegalArgumentException(
                    "The share of visitors who take part is above 0 and at most 1 [coverage=" + coverage + "]");
        }
    }

    /** Everybody. */
    public static Population everybody() {
        return new Population(FrozenAudience.everybody(), 1, Optional.empty());
    }
}
