package org.openpersonalization.report;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.goal.ComparisonKind;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.CodedText;
import org.openpersonalization.report.reading.CodedTextBuilder;
import org.openpersonalization.report.result.ArmReport;
import org.openpersonalization.report.result.GoalReport;
import org.openpersonalization.report.result.Unit;

/**
 * What personalization was worth by one goal: of the programme, or of a rule. Changes are those who saw it minus the
 * holdout or control share, also where less is better.
 *
 * @param goal its name
 * @param unit in what its value is told; money in hundredths
 * @param visitors who saw it, and count
 * @param lift as a share of the control's value; empty while there is not enough to show
 * @param each the extra value of one visitor; empty with it
 * @param total the extra value of all visitors who saw it; empty with it, and for ratios, which do not add up
 * @param text that in words
 */
public record ProgrammeLift(
        String goal,
        Unit unit,
        long visitors,
        Optional<Change> lift,
        Optional<Change> each,
        Optional<Change> total,
        CodedText text) {

    /**
     * By all goals of a report on the programme or on a rule, the primary one first. Where the split is wrong nothing
     * is claimed.
     */
    public static List<ProgrammeLift> of(Report report) {
        if (report.kind() == ComparisonKind.EXPERIMENT) {
            throw new IllegalArgumentException(
                    "An experiment is read by its verdicts, not by what it is worth [comparison=" + report.comparison()
                            + "]");
        }
        return report.goals().stream()
                .map(goal -> of(goal, report.split().isBroken()))
                .toList();
    }

    private static ProgrammeLift of(GoalReport goal, boolean isBroken) {
        ArmReport shown = goal.arms().get(1);
        Optional<ArmReport.Effects> effects = isBroken ? Optional.empty() : shown.effects();
        Optional<Change> each = effects.map(ArmReport.Effects::absolute);
        Optional<Change> total = goal.isRatio() ? Optional.empty() : each.map(change -> change.times(shown.closed()));
        return new ProgrammeLift(
                goal.goal(),
                goal.unit(),
                shown.closed(),
                effects.map(ArmReport.Effects::relative),
                each,
                total,
                text(goal, effects.map(ArmReport.Effects::relative), total));
    }

    private static CodedText text(GoalReport goal, Optional<Change> lift, Optional<Change> total) {
        if (lift.isEmpty()) {
            return CodedTextBuilder.of("worth-unknown")
                    .name("goal", goal.title())
                    .say("Nothing can be said yet of {goal}.");
        }
        Change change = lift.get();
        CodedTextBuilder words = CodedTextBuilder.of(change.isSure() ? "worth" : "worth-open")
                .name("goal", goal.title())
                .change("change", change.value());
        change.low().ifPresent(low -> words.change("low", low));
        change.high().ifPresent(high -> words.change("high", high));
        total.ifPresent(sum -> amount(words, goal.unit(), sum.value()));
        return words.say("{goal}: {change}"
                + (change.isClosed() ? ", between {low} and {high}" : "")
                + (total.isPresent() ? "; over all who saw it that is {total}." : ".")
                + (change.isSure() ? "" : " It may be chance."));
    }

    private static void amount(CodedTextBuilder words, Unit unit, double total) {
        if (unit == Unit.MONEY) {
            words.money("total", total);
        } else {
            words.number("total", total);
        }
    }
}
