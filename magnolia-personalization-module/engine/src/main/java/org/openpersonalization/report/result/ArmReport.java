package org.openpersonalization.report.result;

import java.util.Optional;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.statistics.effect.Belief;

/**
 * What became of a goal with one arm.
 *
 * @param variant its name
 * @param joined how many visitors were exposed
 * @param closed how many of them count: their window is over
 * @param reached how many of those reached the goal; empty while too few are behind it
 * @param value the goal's value for one visitor; empty while there is not enough to show
 * @param effects what the variant changed; empty for the control, and while there is not enough to show
 */
public record ArmReport(
        String variant,
        long joined,
        long closed,
        Optional<Long> reached,
        Optional<Double> value,
        Optional<Effects> effects) {

    /**
     * What a variant changed.
     *
     * @param absolute in the goal's unit, without what visitors brought along
     * @param relative the same as a share of the control's value; its interval and p-value belong together
     * @param plainAbsolute in the goal's unit, as it was counted
     * @param plainRelative as a share of the control's value, as it was counted
     * @param pValue valid at all looks together, for this question alone
     * @param corrected the same for all variants of the primary goal, or all secondary goals and variants; empty for
     *     guardrails
     * @param belief the Bayesian reading of the relative change, so turned that more is better; it decides nothing, and is
     *     empty where the split is wrong
     */
    public record Effects(
            Change absolute,
            Change relative,
            Change plainAbsolute,
            Change plainRelative,
            double pValue,
            Optional<Double> corrected,
            Optional<Belief> belief) {

        /** The same with a corrected p-value. */
        Effects corrected(double value) {
            return new Effects(absolute, relative, plainAbsolute, plainRelative, pValue, Optional.of(value), belief);
        }
    }

    /**
     * The Bayesian reading with its caveat, so that a high probability is not taken for a decision.
     *
     * @param control the control's name
     * @return empty for the control, and while there is nothing to show
     */
    public Optional<Message> belief(String control) {
        return effects.flatMap(effect -> effect.belief()
                .map(belief -> Message.of(ReportCode.BELIEF)
                        .variant("variant", variant)
                        .variant("control", control)
                        .share("chance", belief.chanceToBeatControl())
                        .share("loss", belief.expectedLoss())
                        .with("p", new MessageField.PValue(effect.corrected().orElse(effect.pValue())))));
    }

    /** How many are still inside their window. */
    public long open() {
        return Math.max(0, joined - closed);
    }

    /** The same with a corrected p-value. */
    ArmReport corrected(double value) {
        return new ArmReport(variant, joined, closed, reached, this.value, effects.map(each -> each.corrected(value)));
    }
}
