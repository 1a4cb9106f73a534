package org.openpersonalization.web.admin.experiment;

import java.util.List;
import java.util.Map;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.report.verdict.VerdictOutcome;
import org.openpersonalization.web.admin.experiment.result.EffectView;
import org.openpersonalization.web.admin.experiment.result.GoalReportView;
import org.openpersonalization.web.admin.experiment.result.ReportView;
import org.openpersonalization.web.admin.experiment.result.SegmentRowView;
import org.openpersonalization.web.message.TextView;

/** A report with a formula in its names, a hidden segment and money. */
final class FakeReportView {

    private FakeReportView() {}

    static ReportView of(Phase phase) {
        TextView text = TextView.of(Message.of(ReportCode.NEXT_KEEP_RUNNING));
        return new ReportView(
                phase.plan().about().name(),
                phase.plan().about().title(),
                phase.number(),
                Method.Mode.ALWAYS_VALID,
                phase.started(),
                null,
                phase.started(),
                1,
                14,
                "default",
                List.of(new ReportView.VerdictView(
                        "spring",
                        VerdictOutcome.UNDECIDED,
                        text,
                        List.of(),
                        new ReportView.NextView(
                                "wait",
                                "Wait.",
                                Map.of(),
                                "report.next-wait",
                                Map.of(),
                                ReportView.Action.KEEP_RUNNING,
                                null))),
                new ReportView.SplitView(
                        false,
                        text,
                        List.of(new ReportView.SplitArm("default", 60, 60, 0)),
                        List.of(new ReportView.SplitDay("2026-11-25", Map.of("default", 60L)))),
                List.of(goal(), money()),
                List.of(new ReportView.FunnelRow("default", 60, 10, 50, 5L)),
                new ReportView.SegmentsView(List.of(segment(false), segment(true)), List.of(), 10),
                null,
                List.of(new ReportView.ExcludedView("search", 7)));
    }

    private static GoalReportView goal() {
        EffectView effect = new EffectView(-0.05, -0.2, null, true);
        return new GoalReportView(
                "order",
                "=cmd|' /C calc'!A0",
                GoalReportView.Role.PRIMARY,
                GoalReportView.Unit.SHARE,
                false,
                true,
                List.of(new GoalReportView.ArmView(
                        "=spring", "Spring", false, 60, 50, 5L, 0.1, effect, effect, null, 0.5, 0.6, 0.4, 0.01, null)),
                List.of(new GoalReportView.DayView("2026-11-25", "spring", 60, -0.05, -0.2, null)),
                null);
    }

    private static GoalReportView money() {
        return new GoalReportView(
                "order-value",
                "Value of orders",
                GoalReportView.Role.SECONDARY,
                GoalReportView.Unit.MONEY,
                false,
                true,
                List.of(new GoalReportView.ArmView(
                        "spring", "Spring", false, 60, 60, 5L, 1_299.5, null, null, null, null, null, null, null,
                        null)),
                List.of(),
                null);
    }

    private static SegmentRowView segment(boolean hidden) {
        EffectView effect = hidden ? null : new EffectView(0.1, 0.0, 0.2, false);
        return new SegmentRowView(
                "device",
                "Device",
                hidden ? "tablet" : "phone",
                hidden,
                hidden ? null : 60L,
                "order",
                "spring",
                effect,
                effect,
                false);
    }
}
