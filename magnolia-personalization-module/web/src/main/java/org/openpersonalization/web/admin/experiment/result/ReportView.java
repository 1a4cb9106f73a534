package org.openpersonalization.web.admin.experiment.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.report.verdict.VerdictOutcome;
import org.openpersonalization.web.message.FieldView;
import org.openpersonalization.web.message.TextView;

/**
 * The report on a phase.
 *
 * @param name the experiment's key
 * @param title its name for people
 * @param phase the phase's number
 * @param mode the deciding test
 * @param since start of the phase
 * @param until end of the phase; null while it runs
 * @param countedUntil the counts contain exposures and windows up to this moment
 * @param days days since the start
 * @param minimumDays minimum days before a verdict
 * @param control the control's variant
 * @param verdicts of each variant
 * @param split the traffic split and its check
 * @param goals the primary one first
 * @param funnel visitors who joined, with closed windows, and who reached the primary goal
 * @param segments results by segment
 * @param planned the state of the planned test; null in the other mode
 * @param excluded page views of the whole site that no result counts, from the day on which the phase began
 */
public record ReportView(
        String name,
        String title,
        int phase,
        Method.Mode mode,
        Instant since,
        @Nullable Instant until,
        Instant countedUntil,
        long days,
        long minimumDays,
        String control,
        List<VerdictView> verdicts,
        SplitView split,
        List<GoalReportView> goals,
        List<FunnelRow> funnel,
        SegmentsView segments,
        @Nullable PlannedView planned,
        List<ExcludedView> excluded) {

    /**
     * The verdict on a variant, and the recommended action.
     *
     * @param outcome the verdict over all visitors
     * @param verdict the same as a sentence
     * @param proven proven effects in segments, shown after the verdict
     */
    public record VerdictView(
            String variant, VerdictOutcome outcome, TextView verdict, List<TextView> proven, NextView next) {}

    /** The recommended action. */
    public record NextView(
            String code,
            String text,
            Map<String, String> parameters,
            String key,
            Map<String, FieldView> fields,
            Action action,
            @Nullable String segment) {}

    /** The recommended actions. */
    public enum Action {
        PROMOTE,
        STOP,
        KEEP_RUNNING,
        NEW_PHASE,
        RULE,
        LOOK,
        NONE
    }

    /** Whether visitors came as they were meant to. */
    public record SplitView(boolean isBroken, TextView text, List<SplitArm> arms, List<SplitDay> byDay) {}

    /** How many visitors an arm has, how many it should have, and how many withdrew. */
    public record SplitArm(String variant, long visitors, double expected, long left) {}

    /** Visitors who joined on a day. */
    public record SplitDay(String day, Map<String, Long> counts) {}

    /** Visitors of an arm on their way through; who reached the goal is left out while too few are behind it. */
    public record FunnelRow(
            String variant,
            long joined,
            long open,
            long closed,
            @Nullable Long reached) {}

    /** Results by segment, and their sentences. */
    public record SegmentsView(List<SegmentRowView> rows, List<TextView> words, int least) {}

    /**
     * Page views that no result counts.
     *
     * @param kind such as {@code search} or {@code no-cookie}
     */
    public record ExcludedView(String kind, long views) {}

    /** How far a planned test is. */
    public record PlannedView(long visitors, long seen, boolean isOver, TextView text) {}
}
