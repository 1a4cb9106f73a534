package org.openpersonalization.report;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.goal.ComparisonKind;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.report.result.ArmReport;
import org.openpersonalization.report.result.GoalReport;
import org.openpersonalization.report.result.Unit;

/**
 * The lift of personalization by one goal: of all rules together, or of one rule. Changes are visitors with
 * personalization minus the holdout or control share, also where less is better.
 *
 * @param goal its name
 * @param unit the unit of its value; money in hundredths
 * @param visitors visitors with personalization who count
 * @param lift as a share of the control's value; empty while there is not enough to show
 * @param each the extra value of one visitor; empty with it
 * @param total the extra value of all visitors who saw it; empty with it, and for ratios, which do not add up
 * @param text the message about the lift
 */
public record ProgrammeLift(
        String goal,
        Unit unit,
        long visitors,
        Optional<Change> lift,
        Optional<Change> each,
        Optional<Change> total,
        Message text) {

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
                message(goal, effects.map(ArmReport.Effects::relative), total));
    }

    private static Message message(GoalReport goal, Optional<Change> lift, Optional<Change> total) {
        if (lift.isEmpty()) {
            return Message.of(ReportCode.WORTH_UNKNOWN).title("goal", goal.title());
        }
        Message message = Message.of(lift.get().isSure() ? ReportCode.WORTH : ReportCode.WORTH_OPEN)
                .title("goal", goal.title())
                .form("sum", total.isPresent() ? "known" : "none")
                .with("total", total.map(sum -> amount(goal.unit(), sum.value())));
        return lift.get().addTo(message);
    }

    private static MessageField amount(Unit unit, double total) {
        return unit == Unit.MONEY ? new MessageField.Money(total) : new MessageField.Amount(total);
    }
}
