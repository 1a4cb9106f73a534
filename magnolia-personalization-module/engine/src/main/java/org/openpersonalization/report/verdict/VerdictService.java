package org.openpersonalization.report.verdict;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.Pair;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.report.result.Harm;
import org.openpersonalization.report.segment.SegmentFinding;
import org.openpersonalization.statistics.balance.SampleRatio;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;
import org.openpersonalization.statistics.effect.Scale;
import org.openpersonalization.statistics.sequential.PlannedTest;
import org.openpersonalization.statistics.verdict.Judge;
import org.openpersonalization.statistics.verdict.Progress;
import org.openpersonalization.statistics.verdict.Reading;
import org.openpersonalization.statistics.verdict.Verdict;

/** Judges the variants of a comparison. */
public final class VerdictService {

    private static final Reading NOTHING = new Reading(new Effect(Scale.RELATIVE, 0, 0, 0), Interval.ALL, 1);

    private final Terms terms;
    private final ReportTime moment;
    private final SampleRatio ratio;
    private final Deciding deciding;
    private final Flow flow;
    private final Harm harm;

    /** Over what was counted up to a moment. */
    public VerdictService(Sums sums, Terms terms, ReportTime moment, SampleRatio ratio) {
        this.terms = terms;
        this.moment = moment;
        this.ratio = ratio;
        this.deciding = new Deciding(sums, terms, moment);
        this.flow = new Flow(sums, terms, moment);
        this.harm = new Harm(sums, terms);
    }

    /**
     * The verdict on each variant.
     *
     * @param findings findings in segments
     */
    public List<VariantVerdict> all(List<SegmentFinding> findings) {
        return terms.variants().stream()
                .map(variant -> judged(variant, ofPrimary(variant, findings)))
                .toList();
    }

    /** The whole days of visitors who are counted. */
    public int fullDays() {
        return terms.timetable().fullDays(moment.counted(), terms.primary().window());
    }

    /** Where the planned test stands; empty when the test is none. */
    public Optional<Planned> planned() {
        return deciding.isPlanned()
                ? Optional.of(Planned.of(
                        terms.method().plannedVisitors(),
                        flow.closed(),
                        terms.variants().stream().map(deciding::test).allMatch(PlannedTest::isOver)))
                : Optional.empty();
    }

    /**
     * The variants that are to be stopped by themselves. None where the split is wrong, as harm cannot be believed
     * then, either, and none when it is over.
     */
    public List<Stop> stops() {
        boolean isSilent = ratio.isBroken() || terms.timetable().isOver(moment.now());
        return isSilent ? List.of() : new Stops(terms, harm).all();
    }

    private VariantVerdict judged(String variant, List<SegmentFinding> findings) {
        Optional<Reading> reading = deciding.reading(variant);
        Optional<Change> change = reading.map(each -> change(deciding.pair(variant), each));
        VerdictContext situation = new VerdictContext(
                terms, variant, verdict(variant, reading), terms.timetable().isOver(moment.now()), flow.open(variant));
        return new VariantVerdict(
                variant,
                VerdictOutcome.of(situation.verdict()),
                new VerdictMessage(situation, change).message(),
                findings.stream().map(SegmentFinding::text).toList(),
                change,
                new NextSteps(situation, findings).next());
    }

    private Verdict verdict(String variant, Optional<Reading> reading) {
        Progress progress =
                new Progress(fullDays(), terms.timetable().minimumWeeks(), reading.isPresent(), flow.perWeek(variant));
        return new Judge(terms.method().margin(), harm.test(variant))
                .verdict(ratio, progress, harm.watched(variant), reading.orElse(NOTHING));
    }

    /** Variant minus control again, also where less is better. */
    private static Change change(Pair pair, Reading reading) {
        Change gain = Change.of(reading.effect(), reading.interval(), pair.isAdjusted());
        return pair.goal().isLessBetter() ? gain.negated() : gain;
    }

    private List<SegmentFinding> ofPrimary(String variant, List<SegmentFinding> findings) {
        return findings.stream()
                .filter(each -> each.variant().equals(variant)
                        && each.goal().equals(terms.primary().name()))
                .toList();
    }
}
