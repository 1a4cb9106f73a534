package org.openpersonalization.decide;

import java.util.Optional;
import org.openpersonalization.experiment.bucket.HashSeed;

/**
 * The groups of visitors that always see the default content, as a baseline for the effect of personalization. A
 * visitor with an id is in or out by hash, permanently.
 *
 * @param holdout share of visitors without any personalization, 0 to 1
 * @param control share of visitors, drawn for each component, who see the component's own content, 0 to 1
 */
public record Slices(double holdout, double control) {

    private static final HashSeed HOLDOUT_SEED = new HashSeed("p13n-holdout");
    private static final String CONTROL_SEED = "p13n-control-";

    public Slices {
        requireShare("holdout", holdout);
        requireShare("control", control);
    }

    /** 5 % and 10 %. */
    public static Slices defaults() {
        return new Slices(0.05, 0.10);
    }

    public boolean isInHoldout(String visitor) {
        return holdout > 0 && HOLDOUT_SEED.position(visitor) < holdout;
    }

    public boolean isInControl(String visitor, String component) {
        return controlSeed(component)
                .filter(seed -> seed.position(visitor) < control)
                .isPresent();
    }

    /** The seed of a component's control share; empty without control shares. */
    Optional<HashSeed> controlSeed(String component) {
        return control > 0 ? Optional.of(new HashSeed(CONTROL_SEED + component)) : Optional.empty();
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share is a number from 0 to 1 [" + name + "=" + share + "]");
        }
    }
}
