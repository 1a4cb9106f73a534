package org.openpersonalization.report.result;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.Pair;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.segment.Suppression;
import org.openpersonalization.statistics.sequential.ConfidenceSequence;

/**
 * How a change came about. Between two points, and between the last one and the whole, stand enough visitors of either
 * arm, or none: else the few who came in between could be worked out.
 */
final class Series {

    private record Stand(LocalDate day, Pair pair) {}

    private final Sums sums;
    private final Terms terms;
    private final long least;

    Series(Sums sums, Terms terms, Suppression suppression) {
        this.sums = sums;
        this.terms = terms;
        this.least = suppression.least();
    }

    List<Point> of(Goal goal, String variant) {
        ConfidenceSequence test = terms.test(goal, variant);
        List<Point> points = new ArrayList<>();
        for (Stand stand : kept(stands(goal, variant))) {
            Pair pair = stand.pair();
            pair.relative()
                    .map(effect -> Change.ofVariant(effect, test.interval(effect), pair.isAdjusted()))
                    .ifPresent(change -> points.add(new Point(stand.day(), variant, pair.visitors(), change)));
        }
        return points;
    }

    private List<Stand> stands(Goal goal, String variant) {
        List<LocalDate> days = sums.days();
        var controls = sums.growth(terms.comparison().control(), goal.name());
        var variants = sums.growth(variant, goal.name());
        List<Stand> stands = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            stands.add(new Stand(days.get(i), new Pair(goal, controls.get(i), variants.get(i))));
        }
        return stands;
    }

    /** From the newest one back, as the newest is the whole. */
    private Iterable<Stand> kept(List<Stand> stands) {
        Deque<Stand> kept = new ArrayDeque<>();
        for (int i = stands.size() - 1; i >= 0; i--) {
            if (kept.isEmpty()
                    || isFarEnough(stands.get(i).pair(), kept.getFirst().pair())) {
                kept.addFirst(stands.get(i));
            }
        }
        return kept;
    }

    private boolean isFarEnough(Pair earlier, Pair later) {
        long control = later.control().visitors() - earlier.control().visitors();
        long variant = later.variant().visitors() - earlier.variant().visitors();
        return isNobodyOrEnough(control) && isNobodyOrEnough(variant) && control + variant > 0;
    }

    private boolean isNobodyOrEnough(long visitors) {
        return visitors == 0 || visitors >= least;
    }
}
