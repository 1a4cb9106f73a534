package org.openpersonalization.web.admin.experiment.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.message.TextView;

/**
 * The results of one goal.
 *
 * @param isEnough whether the number of visitors suffices for results
 * @param series the relative lift at the end of each day
 * @param guardrail its guardrail; null for other goals
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

    /** The units of a goal's numbers. */
    public enum Unit {
        SHARE,
        COUNT,
        MONEY,
        RATIO
    }

    /**
     * A variant's numbers.
     *
     * @param reached null below the minimum number of visitors
     * @param value per visitor, a share or a ratio
     * @param plainRelative the relative lift without adjustment for earlier data
     * @param holm the p-value, corrected for multiple goals
     * @param belief the Bayesian estimate as a sentence with its caveat; null without one
     * @param expectedLoss average loss of choosing it in the cases in which it is worse, as a share of the control's
     * value
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

    /** A guardrail: its tolerance, and the variants that did harm. */
    public record GuardrailView(double tolerance, List<String> harmed, boolean stops) {}
}
