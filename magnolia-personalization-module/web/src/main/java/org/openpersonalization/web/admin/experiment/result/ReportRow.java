package org.openpersonalization.web.admin.experiment.result;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.statistics.segment.Suppression;
import org.openpersonalization.web.admin.route.Labels;

/**
 * A row of a report that leaves the house. A number is left out when fewer than fifty visitors stand behind it; so is the number of all
 * who joined, when those still inside their window, which is the difference, are fewer.
 *
 * @param dimension empty for all visitors
 * @param relativeLift of the variant over the control
 */
record ReportRow(
        String experiment,
        int phase,
        String goal,
        String role,
        String unit,
        String dimension,
        String segment,
        String variant,
        @Nullable Long visitors,
        @Nullable Long closed,
        @Nullable Long reached,
        @Nullable Double value,
        @Nullable Double relativeLift,
        @Nullable Double from,
        @Nullable Double to,
        @Nullable Double pValue) {

    static final List<String> NAMES = List.of(
            "experiment",
            "phase",
            "goal",
            "role",
            "unit",
            "dimension",
            "segment",
            "variant",
            "visitors",
            "closed",
            "reached",
            "value",
            "relativeLift",
            "from",
            "to",
            "pValue");

    private static final long LEAST = Suppression.EXPORTED.least();

    static ReportRow of(ReportView report, GoalReport goal, GoalReport.ArmView arm) {
        boolean isShown = arm.closed() >= LEAST;
        long open = arm.visitors() - arm.closed();
        boolean isJoinedShown = arm.visitors() >= LEAST && (open == 0 || open >= LEAST);
        EffectView effect = isShown ? arm.relative() : null;
        return new ReportRow(
                report.name(),
                report.phase(),
                goal.goal(),
                Labels.of(goal.role()),
                Labels.of(goal.unit()),
                "",
                "",
                arm.variant(),
                isJoinedShown ? arm.visitors() : null,
                isShown ? arm.closed() : null,
                isShown ? arm.reached() : null,
                isShown ? arm.value() : null,
                value(effect),
                low(effect),
                high(effect),
                isShown ? arm.pValue() : null);
    }

    static ReportRow of(ReportView report, SegmentRow row) {
        Long visitors = row.visitors();
        boolean isShown = visitors != null && visitors >= LEAST;
        EffectView effect = isShown ? row.effect() : null;
        return new ReportRow(
                report.name(),
                report.phase(),
                row.goal(),
                "",
                "",
                row.dimension(),
                row.value(),
                row.variant(),
                null,
                isShown ? visitors : null,
                null,
                null,
                value(effect),
                low(effect),
                high(effect),
                null);
    }

    private static @Nullable Double value(@Nullable EffectView effect) {
        return effect == null ? null : effect.value();
    }

    private static @Nullable Double low(@Nullable EffectView effect) {
        return effect == null ? null : effect.low();
    }

    private static @Nullable Double high(@Nullable EffectView effect) {
        return effect == null ? null : effect.high();
    }

    List<@Nullable Object> cells() {
        return Arrays.<@Nullable Object>asList(
                experiment,
                phase,
                goal,
                role,
                unit,
                dimension,
                segment,
                variant,
                visitors,
                closed,
                reached,
                value,
                relativeLift,
                from,
                to,
                pValue);
    }
}
