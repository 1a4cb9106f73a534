package org.openpersonalization.web.admin.experiment.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.report.verdict.VerdictOutcome;
import org.openpersonalization.web.admin.experiment.view.FieldView;
import org.openpersonalization.web.admin.experiment.view.TextView;

/**
 * What a phase found.
 *
 * @param name the experiment's key
 * @param title its name for people
 * @param phase which phase
 * @param mode how it is read
 * @param since when the phase began
 * @param until when it ended; null while it runs
 * @param countedUntil exposures and windows up to here are in
 * @param days how long it has run
 * @param minimumDays no verdict before
 * @param control the control's variant
 * @param verdicts of each variant
 * @param split whether visitors came as they were meant to
 * @param goals the primary one first
 * @param funnel who joined, whose time is over, who reached the primary goal
 * @param segments results by segment
 * @param planned how far the plan is; null in the other mode
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
     * What is found of a variant, and what to do next.
     *
     * @param outcome the verdict over all visitors
     * @param verdict the same as a sentence
     * @param proven what is proven for segments, said after the verdict
     */
    public record VerdictView(
            String variant, VerdictOutcome outcome, TextView verdict, List<TextView> proven, NextView next) {}

    /** What to do next. */
    public record NextView(
            String code,
            String text,
            Map<String, String> parameters,
            String key,
            Map<String, FieldView> fields,
            Action action,
            @Nullable String segment) {}

    /** What can be done next. */
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

    /** Who joined on a day. */
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
