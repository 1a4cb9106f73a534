package org.openpersonalization.magnolia;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Where visitors' ids come from. A site can bind a type of its own to play visitors whose ids are the same in each run. */
@Singleton
public class SiteRandom {

    private final SecureRandom random = new SecureRandom();

    @Inject
    public SiteRandom() {}

    /** A source of unpredictable numbers. */
    public RandomGenerator random() {
        return random;
    }
}
