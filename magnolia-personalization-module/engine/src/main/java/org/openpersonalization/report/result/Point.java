package org.openpersonalization.report.result;

import java.time.LocalDate;
import org.openpersonalization.report.reading.Change;

/**
 * The relative change as it stood at the end of a day (UTC).
 *
 * @param variant the variant compared with the control
 * @param visitors of both, up to then
 * @param change with the always-valid interval
 */
public record Point(LocalDate day, String variant, long visitors, Change change) {}
