package org.openpersonalization.report.result;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.report.reading.Role;

/**
 * The results of a goal. All changes are variant minus control, also where less is better.
 *
 * @param goal its name
 * @param title its name for people
 * @param role its part
 * @param unit the unit of its value
 * @param isRatio whether its value is one total by another, which does not add up over visitors
 * @param isLessBetter whether lower values are better
 * @param isEnough whether each arm has enough conversions to show results
 * @param arms the control first
 * @param series the relative change over time, by day and variant
 * @param guardrail whether it suffers, if it must not
 */
public record GoalReport(
        String goal,
        String title,
        Role role,
        Unit unit,
        boolean isRatio,
        boolean isLessBetter,
        boolean isEnough,
        List<ArmReport> arms,
        List<Point> series,
        Optional<GuardrailReport> guardrail) {

    /**
     * Whether a goal suffers that must not.
     *
     * @param tolerance a loss up to this share of the control's value is borne
     * @param stops whether harm stops the variant by itself
     * @param harmed the variants that it suffers from
     */
    public record GuardrailReport(double tolerance, boolean stops, List<String> harmed) {

        public GuardrailReport {
            harmed = List.copyOf(harmed);
        }
    }

    public GoalReport {
        arms = List.copyOf(arms);
        series = List.copyOf(series);
    }

    /** The results in one arm, the control included. */
    public ArmReport arm(String variant) {
        return arms.stream()
                .filter(each -> each.variant().equals(variant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no such variant in this report [goal=" + goal + ", variant=" + variant + "]"));
    }
}
