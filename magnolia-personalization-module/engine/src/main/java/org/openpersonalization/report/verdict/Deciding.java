package org.openpersonalization.report.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.reading.Pair;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.report.reading.Timetable;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.sequential.PlannedTest;
import org.openpersonalization.statistics.verdict.Reading;

/**
 * Reads the primary goal by the test that decides. A planned test looks once a day, at the end of the day (UTC), so that the
 * same looks are found again whenever the report is made, and made as often as one likes.
 */
record Deciding(Sums sums, Terms terms, Moment moment) {

    /** The primary goal of a variant's and the control's visitors. */
    Pair pair(String variant) {
        Goal goal = terms.primary();
        return new Pair(goal, sums.total(terms.comparison().control(), goal.name()), sums.total(variant, goal.name()));
    }

    /** What the test says; empty while there is not enough to show. */
    Optional<Reading> reading(String variant) {
        Optional<Effect> gain = pair(variant).gain();
        return isPlanned()
                ? gain.map(now -> planned(variant, now))
                : gain.map(now -> Reading.of(
                        terms.test(terms.primary(), variant),
                        now,
                        terms.method().margin()));
    }

    /** The planned test of a variant after all its looks so far. */
    PlannedTest test(String variant) {
        return PlannedTest.of(terms.decidingLevel(), terms.planned(variant)).through(looks(variant));
    }

    boolean isPlanned() {
        return terms.method().mode() == Method.Mode.PLANNED;
    }

    private Reading planned(String variant, Effect now) {
        PlannedTest test = test(variant);
        return test.looks().isEmpty() ? new Reading(now, Interval.ALL, test.missing()) : Reading.of(test);
    }

    private List<Effect> looks(String variant) {
        Goal goal = terms.primary();
        List<LocalDate> days = sums.days();
        List<Joint> control = sums.growth(terms.comparison().control(), goal.name());
        List<Joint> treated = sums.growth(variant, goal.name());
        List<Effect> looks = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).isBefore(Timetable.day(moment.counted()))) {
                new Pair(goal, control.get(i), treated.get(i)).gain().ifPresent(looks::add);
            }
        }
        return looks;
    }
}
