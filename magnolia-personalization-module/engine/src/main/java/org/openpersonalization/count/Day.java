package org.openpersonalization.count;

import java.time.LocalDate;
import java.util.List;

/** What was added on one day (UTC) over everybody. */
public record Day(LocalDate day, List<Cell> cells) {

    public Day {
        cells = List.copyOf(cells);
    }
}
