package org.openpersonalization.report.verdict;

import java.time.Instant;

/**
 * When a report is made.
 *
 * @param now the time
 * @param counted up to when visitors are counted, not after now
 */
public record ReportTime(Instant now, Instant counted) {

    /** Now, with what was counted up to a moment. */
    public static ReportTime of(Instant now, Instant countedUntil) {
        return new ReportTime(now, countedUntil.isBefore(now) ? countedUntil : now);
    }
}
