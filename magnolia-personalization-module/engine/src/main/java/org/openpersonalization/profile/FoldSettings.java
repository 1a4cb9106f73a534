package org.openpersonalization.profile;

import java.time.Duration;

/**
 * How signals add up.
 *
 * @param halfLife after this time an interest weighs half
 * @param sessionGap a session ends after this time without a signal
 */
public record FoldSettings(Duration halfLife, Duration sessionGap) {

    public FoldSettings {
        if (halfLife.isNegative() || halfLife.isZero() || sessionGap.isNegative() || sessionGap.isZero()) {
            throw new IllegalArgumentException("Half-life and session gap must be longer than nothing [halfLife="
                    + halfLife + ", sessionGap=" + sessionGap + "]");
        }
    }

    /** Interests halve in 14 days, sessions end after 30 minutes. */
    public static FoldSettings defaults() {
        return new FoldSettings(Duration.ofDays(14), Duration.ofMinutes(30));
    }
}
