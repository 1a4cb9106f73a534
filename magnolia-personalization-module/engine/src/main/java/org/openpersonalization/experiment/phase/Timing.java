package org.openpersonalization.experiment.phase;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The schedule of an experiment.
 *
 * @param from earliest start; empty for no limit
 * @param until latest end: no visitor is assigned from this moment on
 * @param rampDays days in which coverage grows to its full value; 0 for at once
 * @param minimumWeeks minimum duration before a verdict in whole weeks, as weekdays differ; at least 1
 */
public record Timing(Optional<Instant> from, Instant until, int rampDays, int minimumWeeks) {

    private static final int LONGEST_RAMP = 60;
    private static final int MOST_WEEKS = 52;

    public Timing {
        if (from.isPresent() && !from.get().isBefore(until)) {
            throw new IllegalArgumentException(
                    "An experiment starts before it ends [start=" + from.get() + ", end=" + until + "]");
        }
        if (rampDays < 0 || rampDays > LONGEST_RAMP || minimumWeeks < 1 || minimumWeeks > MOST_WEEKS) {
            throw new IllegalArgumentException(
                    "An experiment ramps up in 0 to 60 days and runs for 1 to 52 weeks at the" + " least [rampDays="
                            + rampDays + ", minimumWeeks=" + minimumWeeks + "]");
        }
    }

    /** Whether the moment lies within the dates. */
    public boolean covers(Instant moment) {
        return moment.isBefore(until)
                && from.map(start -> !moment.isBefore(start)).orElse(true);
    }

    /** When the first visitors are assigned: when the phase began, or at its start, whichever is later. */
    public Instant begins(Instant started) {
        return from.filter(start -> start.isAfter(started)).orElse(started);
    }

    /** The day of the ramp-up, from 0; stays at the last one when that is over, and is 0 where there is none. */
    public int rampDay(Instant started, Instant now) {
        if (rampSteps() == 1) {
            return 0;
        }
        long days = Math.max(0, Duration.between(begins(started), now).toDays());
        return (int) Math.min(days, rampSteps() - 1);
    }

    /** The part of the coverage that has been reached, above 0, at most 1; it grows once a day. */
    public double ramp(Instant started, Instant now) {
        return rampDays == 0 ? 1 : (rampDay(started, now) + 1.0) / rampDays;
    }

    /** How many steps the ramp-up has, one a day; one where there is none. */
    int rampSteps() {
        return Math.max(1, rampDays);
    }
}
