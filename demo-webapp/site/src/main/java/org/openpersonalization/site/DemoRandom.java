package org.openpersonalization.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.openpersonalization.magnolia.SiteRandom;

/**
 * The source of the demo's ids: unpredictable, unless the system property {@value #SEED} is set. Played visitors then
 * get the same ids in each run, so that the same seed gives the same report.
 */
@Singleton
public class DemoRandom extends SiteRandom {

    /** A whole number; for played visitors on this machine only. */
    public static final String SEED = "outdoor.seed";

    private final RandomGenerator random;

    @Inject
    public DemoRandom() {
        Long seed = Long.getLong(SEED);
        this.random = seed == null ? super.random() : new SplittableRandom(seed);
    }

    @Override
    public RandomGenerator random() {
        return random;
    }
}
