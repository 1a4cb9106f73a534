package org.openpersonalization.web.admin.experiment.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.admin.experiment.view.TextView;

/**
 * What was found of one goal.
 *
 * @param isEnough whether there are enough visitors to say anything
 * @param series the relative lift at the end of each day
 * @param guardrail what it guards; null for other goals
 */
public record GoalReportView(
        String goal,
        String title,
        Role role,
        Unit unit,
        boolean lessIsBetter,
        boolean isEnough,
        List<ArmView> arms,
        List<DayView> series,
        @Nullable GuardrailView guardrail) {

    /** The goal's part in the experiment. */
    public enum Role {
        PRIMARY,
        SECONDARY,
        GUARDRAIL
    }

    /** What its numbers are. */
    public enum Unit {
        SHARE,
        COUNT,
        MONEY,
        RATIO
    }

    /**
     * A variant's numbers.
     *
     * @param reached null while too few are behind it
     * @param value per visitor, a share or a ratio
     * @param plainRelative the relative lift without the use of earlier data
     * @param holm the p-value, corrected for looking at several goals
     * @param belief the Bayesian estimate as a sentence with its caveat; null where there is none
     * @param expectedLoss what choosing it costs on average should it be worse, as a share of what the control brings
     */
    public record ArmView(
            String variant,
            String title,
            boolean isControl,
            long visitors,
            long closed,
            @Nullable Long reached,
            @Nullable Double value,
            @Nullable EffectView absolute,
            @Nullable EffectView relative,
            @Nullable EffectView plainRelative,
            @Nullable Double pValue,
            @Nullable Double holm,
            @Nullable Double chanceToBeat,
            @Nullable Double expectedLoss,
            @Nullable TextView belief) {}

    /** The relative lift at the end of a day. */
    public record DayView(
            String day,
            String variant,
            long visitors,
            double value,
            @Nullable Double low,
            @Nullable Double high) {}

    /** What must not suffer, and who did harm. */
    public record GuardrailView(double tolerance, List<String> harmed, boolean stops) {}
}
