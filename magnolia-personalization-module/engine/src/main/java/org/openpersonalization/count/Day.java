package org.openpersonalization.count;

import java.time.LocalDate;
import java.util.List;

/** Sums added on one day (UTC) over all visitors. */
public record Day(LocalDate day, List<Cell> cells) {

    public Day {
        cells = List.copyOf(cells);
    }
}
