package org.openpersonalization.report.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Timing;

/**
 * When a comparison takes visitors in.
 *
 * @param since from when on
 * @param until until when; empty when no end is known
 * @param minimumWeeks no verdict before so many whole weeks of visitors are counted
 * @param plannedDays days from the start to the declared end, by which the split is watched
 */
public record Timetable(Instant since, Optional<Instant> until, int minimumWeeks, int plannedDays) {

    /** Without a declared end the split is watched most sharply for four weeks. */
    private static final int WATCHED_DAYS = 28;

    /** Of a phase: it ends when it was ended, at the latest with its plan. */
    public static Timetable of(Phase phase) {
        Timing timing = phase.plan().timing();
        Instant since =
                timing.from().filter(from -> from.isAfter(phase.started())).orElse(phase.started());
        long days = ChronoUnit.DAYS.between(day(since), day(timing.until())) + 1;
        Instant until =
                phase.ended().filter(ended -> ended.isBefore(timing.until())).orElse(timing.until());
        return new Timetable(since, Optional.of(until), timing.minimumWeeks(), (int) Math.max(1, days));
    }

    /** Of something that goes on. */
    public static Timetable open(Instant since) {
        return new Timetable(since, Optional.empty(), 1, WATCHED_DAYS);
    }

    /** The day (UTC) that a moment lies in. */
    public static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Whether the comparison takes in no more visitors. */
    public boolean isOver(Instant now) {
        return until.map(end -> !now.isBefore(end)).orElse(false);
    }

    /** How long visitors have been taken in, in whole days, of those whose window was over at the given moment. */
    public int fullDays(Instant counted, Duration window) {
        Instant last = counted.minus(window);
        Instant end = until.filter(each -> each.isBefore(last)).orElse(last);
        return (int) Math.max(0, Duration.between(since, end).toDays());
    }
}
