package org.openpersonalization.report.verdict;

import java.time.Duration;
import java.time.LocalDate;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.report.reading.Timetable;
import org.openpersonalization.statistics.planning.Traffic;

/** How many visitors come to the control and a variant together. */
record Flow(Sums sums, Terms terms, ReportTime moment) {

    private static final int WEEK = 7;
    private static final double HOURS_OF_A_DAY = 24;

    /** Those of the last seven days that are over; while there were fewer, those so far by the time that they took. */
    Traffic perWeek(String variant) {
        LocalDate today = Timetable.day(moment.counted());
        if (Timetable.day(terms.timetable().since()).plusDays(WEEK).isAfter(today)) {
            Duration time = Duration.between(terms.timetable().since(), moment.counted());
            double days = Math.max(1, time.toHours() / HOURS_OF_A_DAY);
            return new Traffic(Math.round(total(variant, Comparison.JOINED) * WEEK / days));
        }
        long visitors = 0;
        for (int back = 1; back <= WEEK; back++) {
            visitors += joined(today.minusDays(back), terms.comparison().control())
                    + joined(today.minusDays(back), variant);
        }
        return new Traffic(visitors);
    }

    /** Those who joined, but whose window for the primary goal is still open. */
    long open(String variant) {
        return Math.max(
                0,
                total(variant, Comparison.JOINED)
                        - total(variant, terms.primary().name()));
    }

    /** Those who count for the primary goal, over all arms. */
    long closed() {
        return terms.comparison().arms().stream()
                .mapToLong(arm -> sums.total(arm.arm(), terms.primary().name()).visitors())
                .sum();
    }

    private long total(String variant, String goal) {
        return sums.total(terms.comparison().control(), goal).visitors()
                + sums.total(variant, goal).visitors();
    }

    private long joined(LocalDate day, String arm) {
        return sums.on(day, arm, Comparison.JOINED).visitors();
    }
}
