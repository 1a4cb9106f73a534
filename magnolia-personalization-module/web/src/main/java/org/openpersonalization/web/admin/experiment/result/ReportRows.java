package org.openpersonalization.web.admin.experiment.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.label.Labels;
import org.openpersonalization.statistics.segment.Suppression;
import org.openpersonalization.web.message.TextView;

/**
 * Makes rows of one report, with keys and titles side by side and money in the currency's own unit.
 *
 * @param currency of the site's money; empty when the site names none
 */
record ReportRows(ReportView report, String currency) {

    private static final long LEAST = Suppression.EXPORTED.least();
    private static final double HUNDREDTHS = 100;

    /** The row of a variant and a goal, for all visitors. */
    ReportRow row(GoalReportView goal, GoalReportView.ArmView arm) {
        boolean isShown = arm.closed() >= LEAST;
        EffectView effect = isShown ? arm.relative() : null;
        Optional<ReportView.VerdictView> verdict = verdict(goal, arm.variant());
        return new ReportRow(
                report.name(),
                report.title(),
                report.phase(),
                goal.goal(),
                goal.title(),
                Labels.of(goal.role()),
                Labels.of(goal.unit()),
                isMoney(goal) ? currency : "",
                "",
                "",
                "",
                arm.variant(),
                arm.title(),
                isJoinedShown(arm) ? arm.visitors() : null,
                isShown ? arm.closed() : null,
                isShown ? arm.reached() : null,
                isShown ? value(goal, arm) : null,
                effect == null ? null : effect.value(),
                effect == null ? null : effect.low(),
                effect == null ? null : effect.high(),
                isShown ? arm.pValue() : null,
                verdict.map(each -> Labels.of(each.outcome())).orElse(null),
                verdict.map(each -> each.verdict().text()).orElse(null),
                verdict.map(each -> sentences(each.proven())).orElse(null),
                verdict.map(each -> each.next().text()).orElse(null));
    }

    /** Verdicts are by the primary goal. */
    private Optional<ReportView.VerdictView> verdict(GoalReportView goal, String variant) {
        return report.verdicts().stream()
                .filter(each -> goal.role() == GoalReportView.Role.PRIMARY
                        && each.variant().equals(variant))
                .findFirst();
    }

    private static String sentences(List<TextView> texts) {
        return texts.stream().map(TextView::text).collect(Collectors.joining(" "));
    }

    /** The row of page views that no result counts. */
    ReportRow row(ReportView.ExcludedView excluded) {
        return new ReportRow(
                report.name(),
                report.title(),
                report.phase(),
                "",
                "",
                "excluded",
                "page-views",
                "",
                "excluded-traffic",
                "Excluded page views",
                excluded.kind(),
                "",
                "",
                null,
                null,
                null,
                (double) excluded.views(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The row of a segment; its values are relative and have no unit. */
    ReportRow row(SegmentRowView row) {
        Long visitors = row.visitors();
        boolean isShown = visitors != null && visitors >= LEAST;
        EffectView effect = isShown ? row.effect() : null;
        return new ReportRow(
                report.name(),
                report.title(),
                report.phase(),
                row.goal(),
                goalTitle(row.goal()),
                "",
                "",
                "",
                row.dimension(),
                row.dimensionTitle(),
                row.value(),
                row.variant(),
                variantTitle(row.variant()),
                null,
                isShown ? visitors : null,
                null,
                null,
                effect == null ? null : effect.value(),
                effect == null ? null : effect.low(),
                effect == null ? null : effect.high(),
                null,
                null,
                null,
                null,
                null);
    }

    private static boolean isJoinedShown(GoalReportView.ArmView arm) {
        long open = arm.visitors() - arm.closed();
        return arm.visitors() >= LEAST && (open == 0 || open >= LEAST);
    }

    private static boolean isMoney(GoalReportView goal) {
        return goal.unit() == GoalReportView.Unit.MONEY;
    }

    private static @Nullable Double value(GoalReportView goal, GoalReportView.ArmView arm) {
        Double value = arm.value();
        return value != null && isMoney(goal) ? Double.valueOf(value / HUNDREDTHS) : value;
    }

    private String goalTitle(String goal) {
        return report.goals().stream()
                .filter(each -> each.goal().equals(goal))
                .findFirst()
                .map(GoalReportView::title)
                .orElse(goal);
    }

    private String variantTitle(String variant) {
        return report.goals().stream()
                .flatMap(goal -> goal.arms().stream())
                .filter(arm -> arm.variant().equals(variant))
                .findFirst()
                .map(GoalReportView.ArmView::title)
                .orElse(variant);
    }
}
