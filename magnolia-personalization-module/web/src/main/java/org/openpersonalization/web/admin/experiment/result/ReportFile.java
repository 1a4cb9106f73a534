package org.openpersonalization.web.admin.experiment.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.admin.route.AdminJson;
import org.openpersonalization.web.admin.route.CsvRow;
import org.openpersonalization.web.admin.route.Labels;

/** The kinds of files that reports are handed out in. */
public enum ReportFile {
    /** As the API says it. */
    JSON("application/json") {
        @Override
        public String write(ReportView report) {
            try {
                return AdminJson.mapper().writeValueAsString(report);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("A report cannot be written", impossible);
            }
        }
    },
    /** RFC 4180 with a line of names: a row for each goal and variant, then one for each segment. */
    CSV("text/csv") {
        @Override
        public String write(ReportView report) {
            return rows(List.of(report));
        }
    };

    private static final List<String> NAMES = List.of(
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
            "relative lift",
            "from",
            "to",
            "p-value");

    private final String mediaType;

    ReportFile(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The whole file. */
    public abstract String write(ReportView report);

    /** Several reports in one file of rows. */
    public static String rows(List<ReportView> reports) {
        StringBuilder rows = new StringBuilder(CsvRow.of(NAMES));
        for (ReportView report : reports) {
            report.goals().forEach(goal -> goal.arms().forEach(arm -> rows.append(row(report, goal, arm))));
            report.segments().rows().stream()
                    .filter(row -> !row.hidden())
                    .forEach(row -> rows.append(row(report, row)));
        }
        return rows.toString();
    }

    private static String row(ReportView report, GoalReport goal, GoalReport.ArmView arm) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.<@Nullable Object>asList(
                report.name(),
                report.phase(),
                goal.goal(),
                Labels.of(goal.role()),
                Labels.of(goal.unit()),
                "",
                "",
                arm.variant(),
                arm.visitors(),
                arm.closed(),
                arm.reached(),
                arm.value()));
        addEffect(cells, arm.relative());
        cells.add(arm.pValue());
        return CsvRow.of(cells);
    }

    private static String row(ReportView report, SegmentRow row) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.<@Nullable Object>asList(
                report.name(),
                report.phase(),
                row.goal(),
                "",
                "",
                row.dimension(),
                row.value(),
                row.variant(),
                row.visitors(),
                null,
                null,
                null));
        addEffect(cells, row.effect());
        cells.add(null);
        return CsvRow.of(cells);
    }

    private static void addEffect(List<@Nullable Object> cells, @Nullable EffectView effect) {
        cells.add(effect == null ? null : effect.value());
        cells.add(effect == null ? null : effect.low());
        cells.add(effect == null ? null : effect.high());
    }
}
