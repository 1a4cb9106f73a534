package org.openpersonalization.count;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpersonalization.goal.Comparison;

/**
 * All counts of a comparison.
 *
 * @param days oldest first, over all visitors
 * @param cells totals over all days, over all visitors and for every segment
 * @param left visitors by arm who withdrew and are no longer in any number
 * @param countedUntil the counts contain exposures and windows up to this moment
 */
public record ComparisonTally(
        Comparison comparison, List<Day> days, List<Cell> cells, Map<String, Long> left, Instant countedUntil) {

    public ComparisonTally {
        days = List.copyOf(days);
        cells = List.copyOf(cells);
        left = Map.copyOf(left);
    }

    /** The tally of a comparison without visitors. */
    public static ComparisonTally nothing(Comparison comparison, Instant countedUntil) {
        return new ComparisonTally(comparison, List.of(), List.of(), Map.of(), countedUntil);
    }
}
