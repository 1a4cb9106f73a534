package org.openpersonalization.report.result;

import java.util.Optional;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.statistics.effect.Belief;

/**
 * The results of a goal in one arm.
 *
 * @param variant its name
 * @param joined how many visitors were exposed
 * @param closed visitors who count: their window is over
 * @param reached those of them who reached the goal; empty below the minimum number of visitors
 * @param value the goal's value per visitor; empty while the data do not suffice
 * @param effects the effect of the variant; empty for the control, and while the data do not suffice
 */
public record ArmReport(
        String variant,
        long joined,
        long closed,
        Optional<Long> reached,
        Optional<Double> value,
        Optional<Effects> effects) {

    /**
     * The effect of a variant.
     *
     * @param absolute in the goal's unit, adjusted for the visitors' history
     * @param relative the same as a share of the control's value; its interval and p-value belong together
     * @param plainAbsolute in the goal's unit, unadjusted
     * @param plainRelative as a share of the control's value, unadjusted
     * @param pValue valid at all looks together, for this question alone
     * @param corrected the same for all variants of the primary goal, or all secondary goals and variants; empty for
     * guardrails
     * @param belief the Bayesian result for the relative change, with the sign turned so that more is better; it
     * decides nothing, and is empty for a wrong split
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
