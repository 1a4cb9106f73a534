package org.openpersonalization.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.goal.ComparisonKind;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.report.result.GoalReport;
import org.openpersonalization.report.result.Goals;
import org.openpersonalization.report.result.SampleRatioCheck;
import org.openpersonalization.report.result.TrafficSplit;
import org.openpersonalization.report.segment.SegmentReport;
import org.openpersonalization.report.segment.Segments;
import org.openpersonalization.report.verdict.AdviceTaken;
import org.openpersonalization.report.verdict.Planned;
import org.openpersonalization.report.verdict.ReportTime;
import org.openpersonalization.report.verdict.Stop;
import org.openpersonalization.report.verdict.VariantVerdict;
import org.openpersonalization.report.verdict.VerdictService;
import org.openpersonalization.statistics.balance.SampleRatio;
import org.openpersonalization.statistics.segment.Suppression;

/**
 * The report on a comparison. The same numbers and moment give the same report. Changes are variant minus control, also
 * where less is better; verdicts take the direction into account. No number is infinite or missing: an unknown number
 * is empty.
 *
 * @param comparison its key
 * @param kind the kind of comparison
 * @param mode the deciding test
 * @param since start of the intake of visitors
 * @param until planned or actual end; empty when unknown
 * @param countedUntil the counts contain visitors up to this moment
 * @param days whole days of counted visitors
 * @param minimumDays minimum days before a verdict
 * @param split the traffic split; a wrong split suppresses all results
 * @param goals the primary one first
 * @param segments results for parts of the visitors
 * @param verdicts the verdict on each variant, over all visitors and in segments, with the recommended action
 * @param planned the state of the planned test; empty for other tests
 * @param toStop the variants that a guardrail stops
 */
public record Report(
        String comparison,
        ComparisonKind kind,
        Method.Mode mode,
        Instant since,
        Optional<Instant> until,
        Instant countedUntil,
        int days,
        int minimumDays,
        TrafficSplit split,
        List<GoalReport> goals,
        SegmentReport segments,
        List<VariantVerdict> verdicts,
        Optional<Planned> planned,
        List<Stop> toStop) {

    private static final int WEEK = 7;

    public Report {
        goals = List.copyOf(goals);
        verdicts = List.copyOf(verdicts);
        toStop = List.copyOf(toStop);
    }

    /**
     * The report on an experiment's phase.
     *
     * @param tally the phase's counts
     * @param suppression the minimum number of visitors behind each shown result
     */
    public static Report of(Phase phase, ComparisonTally tally, Instant now, Suppression suppression) {
        if (!tally.comparison().key().equals(phase.key())) {
            throw new IllegalArgumentException("These numbers are of something else [phase=" + phase.key()
                    + ", counted=" + tally.comparison().key() + "]");
        }
        return of(Terms.of(phase), tally, now, suppression);
    }

    /**
     * The report on the programme, or on a rule: it goes on without a plan, and all goals but the first are secondary.
     */
    public static Report of(ComparisonTally tally, Instant now, Suppression suppression) {
        return of(Terms.of(tally.comparison()), tally, now, suppression);
    }

    private static Report of(Terms terms, ComparisonTally tally, Instant now, Suppression suppression) {
        Sums sums = Sums.of(tally);
        ReportTime moment = ReportTime.of(now, tally.countedUntil());
        SampleRatioCheck balance = new SampleRatioCheck(tally, sums, terms);
        SampleRatio ratio = balance.ratio(moment.counted());
        SegmentReport all = Segments.of(sums, terms, suppression);
        VerdictService judging = new VerdictService(sums, terms, moment, ratio);
        boolean isTooEarly = judging.fullDays() < terms.timetable().minimumWeeks() * WEEK;
        SegmentReport segments = ratio.isBroken() || isTooEarly ? all.silenced() : all;
        return new Report(
                terms.comparison().key(),
                terms.comparison().kind(),
                terms.method().mode(),
                terms.timetable().since(),
                terms.timetable().until(),
                moment.counted(),
                judging.fullDays(),
                terms.timetable().minimumWeeks() * WEEK,
                balance.split(ratio),
                Goals.of(sums, terms, suppression, ratio.isBroken()),
                segments,
                judging.all(segments.findings()),
                judging.planned(),
                judging.stops());
    }

    /** The same after steps were taken: advice that was followed is replaced. */
    public Report after(List<AdviceTaken> taken) {
        return new Report(
                comparison,
                kind,
                mode,
                since,
                until,
                countedUntil,
                days,
                minimumDays,
                split,
                goals,
                segments,
                verdicts.stream().map(each -> each.after(taken)).toList(),
                planned,
                toStop);
    }

    /** The primary goal. */
    public GoalReport primary() {
        return goals.get(0);
    }

    /** The results of a goal. */
    public GoalReport goal(String name) {
        return goals.stream()
                .filter(each -> each.goal().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no such goal in this report [comparison=" + comparison + ", goal=" + name + "]"));
    }

    /** The verdict on a variant. */
    public VariantVerdict verdict(String variant) {
        return verdicts.stream()
                .filter(each -> each.variant().equals(variant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such variant in this report [comparison="
                        + comparison + ", variant=" + variant + "]"));
    }
}
