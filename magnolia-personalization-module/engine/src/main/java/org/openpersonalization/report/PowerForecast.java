package org.openpersonalization.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.count.Baseline;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.statistics.planning.Forecast;
import org.openpersonalization.statistics.planning.Traffic;

/**
 * The forecast for a test before its start.
 *
 * @param visitorsPerWeek expected participants per week
 * @param base the goal's value of the component's own content; empty while unknown
 * @param needed visitors needed to detect the minimum lift; empty while nothing is known of the goal
 * @param weeks duration in weeks; empty together with the number of visitors, or without traffic
 * @param detectable the smallest lift detectable by the latest end; empty together with the number of visitors
 * @param text the message about the forecast
 * @param refusal the reason against starting the test; empty when it may start
 * @param isRefused whether the test must not start: there is a reason against it, which the editor has not accepted
 * @param byWeek the smallest lift detectable after each week
 */
public record PowerForecast(
        long visitorsPerWeek,
        Optional<Double> base,
        Optional<Long> needed,
        Optional<Integer> weeks,
        Optional<Double> detectable,
        Message text,
        Optional<Message> refusal,
        boolean isRefused,
        List<Week> byWeek) {

    private static final int MOST_WEEKS_SHOWN = 52;
    private static final int FURTHER_WEEKS = 2;

    /** The smallest lift that is found after so many weeks. */
    public record Week(int week, double detectable) {}

    /**
     * The test that is thought of.
     *
     * @param weights of the control and the variants, the control first; they add up to 1
     * @param coverage the share of the component's visitors who take part, with the part of a namespace
     * @param mode which test decides
     * @param minimumLift the smallest lift that is worth finding, above 0
     */
    public record Test(List<Double> weights, double coverage, Method.Mode mode, double minimumLift) {

        public Test {
            weights = List.copyOf(weights);
            if (weights.size() < 2 || !(minimumLift > 0) || !(coverage > 0 && coverage <= 1)) {
                throw new IllegalArgumentException("A test has a control and a variant, visitors, and a lift above 0"
                        + " [weights=" + weights + ", coverage=" + coverage + ", lift=" + minimumLift + "]");
            }
        }
    }

    /**
     * The time limits of a test.
     *
     * @param minimumWeeks minimum duration in weeks
     * @param weeksToEnd weeks until the latest end
     * @param mostWeeks maximum duration of the site's tests in weeks
     * @param isHopelessAccepted whether the editor accepts a test that will probably find nothing
     */
    public record Time(int minimumWeeks, int weeksToEnd, int mostWeeks, boolean isHopelessAccepted) {}

    public PowerForecast {
        byWeek = List.copyOf(byWeek);
    }

    /** From what the component saw lately. Nothing is known of a goal that fewer visitors reached than are shown. */
    public static PowerForecast of(Goal goal, Baseline baseline, Test test, Time time) {
        return of(Noise.of(goal, baseline.sums()), baseline.visitorsPerWeek(), test, time);
    }

    /**
     * From what an editor expects, where the site has no numbers.
     *
     * @param expected the share of visitors who reach the goal, between 0 and 1
     */
    public static PowerForecast expecting(double expected, long visitorsPerWeek, Test test, Time time) {
        return of(Optional.of(Noise.ofShare(expected)), visitorsPerWeek, test, time);
    }

    private static PowerForecast of(Optional<Noise> noise, long visitorsPerWeek, Test test, Time time) {
        long perWeek = Math.round(visitorsPerWeek * test.coverage());
        return noise.map(each -> known(each, new SampleSizeSearch(each, test), perWeek, time))
                .orElseGet(() -> unknown(perWeek));
    }

    private static PowerForecast unknown(long perWeek) {
        return new PowerForecast(
                perWeek,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Message.of(ReportCode.OUTLOOK_UNKNOWN),
                Optional.empty(),
                false,
                List.of());
    }

    private static PowerForecast known(Noise noise, SampleSizeSearch search, long perWeek, Time time) {
        long needed = search.needed();
        Forecast forecast = new Traffic(perWeek).until(needed, time.minimumWeeks());
        Optional<Message> refusal = refusal(forecast, time);
        return new PowerForecast(
                perWeek,
                Optional.of(noise.value()),
                Optional.of(needed),
                forecast.weeks() == Forecast.NEVER ? Optional.empty() : Optional.of(forecast.weeks()),
                perWeek == 0
                        ? Optional.empty()
                        : Optional.of(search.detectable(perWeek * Math.max(1, time.weeksToEnd()))),
                forecast.addTo(Message.of(ReportCode.OUTLOOK).count("visitors", needed)),
                refusal,
                refusal.isPresent() && !time.isHopelessAccepted(),
                byWeek(search, perWeek, Math.max(time.weeksToEnd(), forecast.weeks())));
    }

    private static Optional<Message> refusal(Forecast forecast, Time time) {
        if (forecast.isLongerThan(time.mostWeeks())) {
            return Optional.of(forecast.addTo(Message.of(ReportCode.HOPELESS)).count("mostWeeks", time.mostWeeks()));
        }
        return forecast.isLongerThan(time.weeksToEnd())
                ? Optional.of(
                        forecast.addTo(Message.of(ReportCode.ENDS_TOO_EARLY)).count("weeksToEnd", time.weeksToEnd()))
                : Optional.empty();
    }

    private static List<Week> byWeek(SampleSizeSearch search, long perWeek, int until) {
        List<Week> weeks = new ArrayList<>();
        int last = perWeek == 0 ? 0 : Math.min(MOST_WEEKS_SHOWN, Math.min(until, MOST_WEEKS_SHOWN) + FURTHER_WEEKS);
        for (int week = 1; week <= last; week++) {
            weeks.add(new Week(week, search.detectable(perWeek * week)));
        }
        return weeks;
    }
}
