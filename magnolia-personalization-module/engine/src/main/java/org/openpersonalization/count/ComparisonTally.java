package org.openpersonalization.count;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpersonalization.goal.Comparison;

/**
 * Everything that was counted of a comparison.
 *
 * @param days oldest first, everybody only
 * @param cells totals over all days for everybody and every segment
 * @param left visitors by arm who withdrew, and are no longer in any number
 * @param countedUntil exposures and windows up to here are in
 */
public record ComparisonTally(
        Comparison comparison, List<Day> days, List<Cell> cells, Map<String, Long> left, Instant countedUntil) {

    public ComparisonTally {
        days = List.copyOf(days);
        cells = List.copyOf(cells);
        left = Map.copyOf(left);
    }

    /** Of a comparison that nobody is in. */
    public static ComparisonTally nothing(Comparison comparison, Instant countedUntil) {
        return new ComparisonTally(comparison, List.of(), List.of(), Map.of(), countedUntil);
    }
}
