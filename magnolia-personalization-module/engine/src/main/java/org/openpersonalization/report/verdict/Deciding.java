package org.openpersonalization.report.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.openpersonalization.statistics.sequential.Boundaries;
import org.openpersonalization.statistics.sequential.PlannedTest;
import org.openpersonalization.statistics.verdict.Reading;

/**
 * Reads the primary goal by the test that decides. A planned test looks at the end of each day (UTC), so that the same
 * looks are found again whenever the report is made, and made as often as one likes. Days that add less than a
 * hundredth of the plan wait for the next one: such looks find next to nothing, and each makes all later boundaries
 * dearer to work out.
 */
final class Deciding {

    private static final double LEAST_STEP = 0.01;

    private final Sums sums;
    private final Terms terms;
    private final ReportTime moment;
    private final Map<String, PlannedTest> tests = new HashMap<>();

    Deciding(Sums sums, Terms terms, ReportTime moment) {
        this.sums = sums;
        this.terms = terms;
        this.moment = moment;
    }

    /** The primary goal of a variant's and the control's visitors. */
    Pair pair(String variant) {
        Goal goal = terms.primary();
        return new Pair(goal, sums.total(terms.comparison().control(), goal.name()), sums.total(variant, goal.name()));
    }

    /** The test's reading; empty while the data do not suffice. */
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
        return tests.computeIfAbsent(
                variant,
                any -> PlannedTest.of(terms.decidingLevel(), terms.planned(variant))
                        .through(looks(variant)));
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
                new Pair(goal, control.get(i), treated.get(i))
                        .gain()
                        .filter(gain -> isFarEnough(gain, looks, terms.planned(variant)))
                        .ifPresent(looks::add);
            }
        }
        return looks;
    }

    private static boolean isFarEnough(Effect gain, List<Effect> looks, long planned) {
        long last = looks.isEmpty() ? 0 : looks.get(looks.size() - 1).visitors();
        double step = last < planned && gain.visitors() >= planned ? Boundaries.LEAST_STEP : LEAST_STEP;
        return gain.visitors() - last >= step * planned;
    }
}
