package org.openpersonalization.profile;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a visitor cares about a topic: each signal about it adds one, and what was added halves with every half-life,
 * {@code weight · 2^(−age / halfLife)}.
 *
 * @param weight the sum as it was at that time
 * @param asOf the time of the newest signal about the topic
 */
public record Interest(double weight, Instant asOf) {

    /** With one more signal; one that is older than the newest adds what is left of it. */
    Interest plus(Instant time, Duration halfLife) {
        return time.isAfter(asOf)
                ? new Interest(weightAt(time, halfLife) + 1, time)
                : new Interest(weight + remaining(time, asOf, halfLife), asOf);
    }

    /** The weight at a later time; at an earlier one the weight as it is. */
    double weightAt(Instant time, Duration halfLife) {
        return time.isAfter(asOf) ? weight * remaining(asOf, time, halfLife) : weight;
    }

    private static double remaining(Instant from, Instant to, Duration halfLife) {
        double halfLives = (double) Duration.between(from, to).toMillis() / halfLife.toMillis();
        return Math.pow(2, -halfLives);
    }
}
