package org.openpersonalization.service.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.count.Baseline;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Surroundings;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.PowerForecast;

/** Looks ahead from what a component saw lately; where that is too little, from what an editor expects. */
final class PowerForecasts {

    private static final double DAYS_OF_A_WEEK = 7;

    private final Counts counts;
    private final Instant now;

    PowerForecasts(Counts counts, Instant now) {
        this.counts = counts;
        this.now = now;
    }

    /**
     * The forecast for a draft without errors. All visitors of the component count, as there are no counts by audience.
     */
    PowerForecast of(ExperimentDraft draft, Surroundings surroundings) {
        Goal goal = Optional.ofNullable(surroundings.goals().get(draft.goals().primary()))
                .orElseThrow(() -> new IllegalArgumentException("A draft without errors has a goal that decides"));
        Baseline baseline = counts.baseline(draft.component(), goal, now);
        PowerForecast.Test test = test(draft);
        PowerForecast.Time time = time(draft, surroundings);
        PowerForecast seen = PowerForecast.of(goal, baseline, test, time);
        return seen.base().isEmpty() && draft.reading().expectedRate().isPresent()
                ? PowerForecast.expecting(
                        draft.reading().expectedRate().getAsDouble(), baseline.visitorsPerWeek(), test, time)
                : seen;
    }

    private static PowerForecast.Test test(ExperimentDraft draft) {
        double part =
                draft.people().namespace().map(each -> each.to() - each.from()).orElse(1.0);
        double coverage = draft.people().coverage() * part;
        return draft.learned()
                .map(learning -> test(draft, learning, coverage))
                .orElseGet(() -> test(
                        draft,
                        draft.variations().stream()
                                .map(ExperimentDraft.Share::weight)
                                .toList(),
                        coverage));
    }

    /** The policy is compared with the rules; the visitors for whom chance decides are in neither. */
    private static PowerForecast.Test test(ExperimentDraft draft, ExperimentDraft.Learning learning, double coverage) {
        double compared = 1 - learning.uniform();
        double rules = learning.rules() / compared;
        return test(draft, List.of(rules, 1 - rules), coverage * compared);
    }

    private static PowerForecast.Test test(ExperimentDraft draft, List<Double> weights, double coverage) {
        return new PowerForecast.Test(
                weights, coverage, draft.reading().mode(), draft.reading().minimumLift());
    }

    private PowerForecast.Time time(ExperimentDraft draft, Surroundings surroundings) {
        Instant start = draft.dates().start().filter(now::isBefore).orElse(now);
        long days = Duration.between(start, draft.dates().end().orElse(start)).toDays();
        return new PowerForecast.Time(
                draft.dates().minimumWeeks(),
                (int) Math.max(1, Math.floor(days / DAYS_OF_A_WEEK)),
                surroundings.rules().longestWeeks(),
                draft.reading().acceptHopeless());
    }
}
