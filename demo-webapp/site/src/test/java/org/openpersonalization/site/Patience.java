package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what an edit or a changed setting brings about some time later, or what another edit may disturb once. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Patience() {}

    /** Returns once a condition holds. */
    static void until(BooleanSupplier condition) {
        assertThat(becomes(condition)).isTrue();
    }

    /** Whether a condition holds in one of the attempts until a limit that no working server needs. */
    static boolean becomes(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            RunningExperiment.pause(BETWEEN);
        }
        return true;
    }
}
