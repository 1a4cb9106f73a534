package org.openpersonalization.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.signal.SignalKind;

/**
 * Finds features that the goal itself sets: a model that reads them predicts the past. By definition: counters of the goal's own
 * activity, and the stage where it follows from them. In the log: columns that tell the outcome nearly without error.
 */
public final class LeakGuard {

    /** From this area under the ROC curve on a column tells the outcome too well. */
    public static final double SUSPICIOUS_AUC = 0.98;

    /** The least number of outcomes of either kind, and of rows with a column, that a finding in the log needs. */
    public static final int LEAST_ROWS = 20;

    private static final double CERTAIN = 0.98;
    private static final double HALF = 0.5;
    private static final Pattern COUNTER = Pattern.compile("profile\\.([a-z]+?)(?:Session|1d|7d|30d)?(?:\\.(.+))?");
    private static final Map<ActivityKind, SignalKind> SIGNALS = Map.of(
            ActivityKind.VIEW, SignalKind.PAGE_VIEW,
            ActivityKind.CLICK, SignalKind.COMPONENT_CLICK,
            ActivityKind.SCROLL, SignalKind.SCROLL_DEPTH,
            ActivityKind.READ, SignalKind.VISIBLE_TIME,
            ActivityKind.CONSUMED, SignalKind.CONTENT_CONSUMED,
            ActivityKind.FORM, SignalKind.FORM_SUBMIT,
            ActivityKind.CONVERSION, SignalKind.CONVERSION,
            ActivityKind.EVENT, SignalKind.NAMED_EVENT);
    /** Activities so frequent that their total tells little about one of them. */
    private static final Set<ActivityKind> FREQUENT = Set.of(
            ActivityKind.VIEW, ActivityKind.CLICK, ActivityKind.SCROLL, ActivityKind.READ, ActivityKind.CONSUMED);

    private LeakGuard() {}

    /**
     * A column of the log that tells the outcome.
     *
     * @param column the column's index
     * @param auc area under the ROC curve of the column's value, 0 to 1; 0.5 tells nothing
     * @param rate share of successes among rows in which the column is not 0
     */
    public record Finding(int column, double auc, double rate) {}

    /**
     * Checks that no feature is set by the goal.
     *
     * @throws IllegalArgumentException naming the first feature that is, its path and the goal
     */
    public static void check(FeatureRegistry registry, Goal goal) {
        for (Feature feature : registry.features()) {
            for (String path : feature.paths()) {
                if (isSetBy(goal.rule(), path)) {
                    throw new IllegalArgumentException(
                            "The goal itself sets the feature: leave it out of this model [feature=" + feature.name()
                                    + ", path=" + path + ", goal=" + goal.name() + "]");
                }
            }
        }
    }

    /** Whether the goal itself sets the feature. */
    public static boolean isSetBy(Goal goal, Feature feature) {
        return feature.paths().stream().anyMatch(path -> isSetBy(goal.rule(), path));
    }

    private static boolean isSetBy(GoalRule rule, String path) {
        if (rule instanceof GoalRule.Deed deed) {
            return isCounterOf(deed, path) || deed.kind() == ActivityKind.CONVERSION && path.equals("profile.stage");
        }
        return path.equals(rule instanceof GoalRule.Return ? "profile.sessions" : "profile.bounces");
    }

    private static boolean isCounterOf(GoalRule.Deed deed, String path) {
        Matcher counter = COUNTER.matcher(path);
        if (!counter.matches()
                || !counter.group(1).equals(SIGNALS.get(deed.kind()).counted())) {
            return false;
        }
        String group = counter.group(2);
        if (group == null) {
            return deed.subject().isEmpty() || !FREQUENT.contains(deed.kind());
        }
        return deed.subject().isEmpty() || deed.subject().equals(group);
    }

    /**
     * Columns of a log that tell the outcome: by their order alone, or because nearly all rows that have them are successes.
     *
     * @param rows vectors of one registry
     * @param successes whether each row succeeded, as many as rows
     * @return findings by column; none below {@value #LEAST_ROWS} successes or failures
     */
    public static List<Finding> findings(List<FeatureVector> rows, boolean[] successes) {
        if (rows.size() != successes.length) {
            throw new IllegalArgumentException(
                    "Each row has one outcome [rows=" + rows.size() + ", outcomes=" + successes.length + "]");
        }
        List<Finding> findings = new ArrayList<>();
        int all = count(successes);
        if (all < LEAST_ROWS || successes.length - all < LEAST_ROWS) {
            return findings;
        }
        for (int column = 0; column < rows.get(0).dimension(); column++) {
            Finding finding = finding(rows, successes, column);
            boolean orders = Math.abs(finding.auc - HALF) >= SUSPICIOUS_AUC - HALF;
            if (orders || finding.rate >= CERTAIN && (double) all / rows.size() < HALF) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private static int count(boolean[] successes) {
        int count = 0;
        for (boolean success : successes) {
            count += success ? 1 : 0;
        }
        return count;
    }

    private static Finding finding(List<FeatureVector> rows, boolean[] successes, int column) {
        double[] values = rows.stream().mapToDouble(row -> row.at(column)).toArray();
        int with = 0;
        int succeeded = 0;
        for (int row = 0; row < values.length; row++) {
            with += values[row] != 0 ? 1 : 0;
            succeeded += values[row] != 0 && successes[row] ? 1 : 0;
        }
        return new Finding(column, auc(values, successes), with < LEAST_ROWS ? 0 : (double) succeeded / with);
    }

    /** By ranks, those of equal values averaged (Mann, Whitney 1947). */
    private static double auc(double[] values, boolean[] successes) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, each -> each);
        Arrays.sort(order, Comparator.comparingDouble(each -> values[each]));
        double ranks = 0;
        int positives = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            int succeeded = 0;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                succeeded += successes[order[to++]] ? 1 : 0;
            }
            ranks += succeeded * (from + 1 + to) / 2.0;
            positives += succeeded;
            from = to;
        }
        double pairs = (double) positives * (values.length - positives);
        return (ranks - positives * (positives + 1.0) / 2) / pairs;
    }
}
