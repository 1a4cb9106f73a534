package org.openpersonalization.report.segment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.reading.Sums;
import org.openpersonalization.report.reading.Terms;
import org.openpersonalization.statistics.segment.Segment;
import org.openpersonalization.statistics.segment.Suppression;

/**
 * Which segments of a dimension a report hides. Visitors of whom the dimension is not known are in the whole, too, so
 * they could be worked out from it: they count as a segment that is nowhere shown.
 */
record Hiding(Sums sums, Terms terms, Suppression suppression) {

    /** The segments to hide for one goal. */
    Set<Segment> hidden(List<Segment> values, Goal goal) {
        Map<Optional<Segment>, List<Long>> visitors = new LinkedHashMap<>();
        values.forEach(value -> visitors.put(Optional.of(value), counts(goal, value)));
        visitors.put(Optional.empty(), unknown(goal, values));
        Set<Segment> hidden = new LinkedHashSet<>();
        suppression.hidden(visitors).forEach(each -> each.ifPresent(hidden::add));
        return hidden;
    }

    private List<Long> counts(Goal goal, Segment value) {
        return arms().stream()
                .map(arm -> sums.total(arm, goal.name(), value).visitors())
                .toList();
    }

    private List<Long> unknown(Goal goal, List<Segment> values) {
        return arms().stream()
                .map(arm -> sums.total(arm, goal.name()).visitors()
                        - values.stream()
                                .mapToLong(value ->
                                        sums.total(arm, goal.name(), value).visitors())
                                .sum())
                .map(rest -> Math.max(0, rest))
                .toList();
    }

    private List<String> arms() {
        return terms.comparison().arms().stream().map(Comparison.Share::arm).toList();
    }
}
