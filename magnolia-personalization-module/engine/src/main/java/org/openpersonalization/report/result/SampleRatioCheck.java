package org.openpersonalization.report.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.report.reading.Timetable;
import org.openpersonalization.statistics.balance.Arm;
import org.openpersonalization.statistics.balance.SampleRatio;
import org.openpersonalization.statistics.balance.SampleRatioTest;

/** Watches how visitors were split, at the end of each day and now. */
public final class SampleRatioCheck {

    private final ComparisonTally tally;
    private final Sums sums;
    private final Terms terms;
    private final List<Arm> arms;

    /** Over what was counted. */
    public SampleRatioCheck(ComparisonTally tally, Sums sums, Terms terms) {
        this.tally = tally;
        this.sums = sums;
        this.terms = terms;
        double all = terms.comparison().arms().stream()
                .mapToDouble(Comparison.Share::share)
                .sum();
        this.arms = terms.comparison().arms().stream()
                .map(each -> new Arm(each.arm(), each.share() / all))
                .toList();
    }

    /**
     * The state of the split.
     *
     * @param counted up to when visitors are counted; its day is not over
     */
    public SampleRatio ratio(Instant counted) {
        SampleRatioTest test = new SampleRatioTest(arms, terms.timetable().plannedDays());
        return test.check(days(Timetable.day(counted)), joined());
    }

    /** The split as a report shows it. */
    public TrafficSplit split(SampleRatio ratio) {
        long all = ratio.counts().stream().mapToLong(Long::longValue).sum();
        List<TrafficSplit.Arm> shown = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            Arm arm = arms.get(i);
            shown.add(new TrafficSplit.Arm(arm.name(), ratio.counts().get(i), arm.share() * all, left(arm)));
        }
        return new TrafficSplit(ratio.isBroken(), message(ratio, all), shown, byDay(), leavers());
    }

    private Message message(SampleRatio ratio, long all) {
        if (!ratio.isBroken()) {
            return Message.of(ReportCode.SPLIT_RIGHT);
        }
        int worst = ratio.worst();
        return Message.of(ReportCode.SPLIT_WRONG)
                .variant("variant", arms.get(worst).name())
                .count("visitors", ratio.counts().get(worst))
                .count("all", all)
                .count("expected", Math.round(arms.get(worst).share() * all));
    }

    /** Visitors may withdraw because of the shown variant; the rest is no fair sample then. */
    private Optional<Message> leavers() {
        List<Long> left = arms.stream().map(this::left).toList();
        long all = left.stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return Optional.empty();
        }
        SampleRatio ratio = new SampleRatioTest(arms, 1).check(List.of(), left);
        Arm most = Collections.max(arms, Comparator.comparingDouble(arm -> left(arm) - arm.share() * all));
        return Optional.of(
                ratio.isBroken()
                        ? Message.of(ReportCode.LEAVERS_UNEVEN)
                                .count("left", all)
                                .variant("variant", most.name())
                                .count("visitors", left(most))
                        : Message.of(ReportCode.LEAVERS).count("left", all));
    }

    private long left(Arm arm) {
        return tally.left().getOrDefault(arm.name(), 0L);
    }

    private List<Long> joined() {
        return arms.stream()
                .map(arm -> sums.total(arm.name(), Comparison.JOINED).visitors())
                .toList();
    }

    /**
     * Every day of the calendar counts, from the first one on, also those without visitors: the test is planned by
     * days.
     */
    private List<List<Long>> days(LocalDate until) {
        List<List<Long>> days = new ArrayList<>();
        List<Long> sum = arms.stream().map(arm -> 0L).toList();
        LocalDate first = Timetable.day(terms.timetable().since());
        for (LocalDate day = first; day.isBefore(until); day = day.plusDays(1)) {
            List<Long> today = new ArrayList<>();
            for (int i = 0; i < arms.size(); i++) {
                today.add(sum.get(i) + joined(day, arms.get(i).name()));
            }
            sum = today;
            days.add(today);
        }
        return days;
    }

    private long joined(LocalDate day, String arm) {
        return sums.on(day, arm, Comparison.JOINED).visitors();
    }

    private List<TrafficSplit.Day> byDay() {
        List<TrafficSplit.Day> days = new ArrayList<>();
        for (LocalDate day : sums.days()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            arms.forEach(arm -> counts.put(arm.name(), joined(day, arm.name())));
            if (counts.values().stream().anyMatch(count -> count != 0)) {
                days.add(new TrafficSplit.Day(day, counts));
            }
        }
        return days;
    }
}
