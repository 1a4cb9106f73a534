package org.openpersonalization.service.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.report.Report;

/**
 * A report of the site, with the page views of the same days that no result counts.
 *
 * @param excluded page views by kind, in the order of {@link TrafficKind}
 */
public record SiteReport(Report report, Map<TrafficKind, Long> excluded) {

    public SiteReport {
        excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
    }

    /** The last day of the report is part of it. */
    static SiteReport of(Report report, TrafficCounts traffic) {
        LocalDate from = LocalDate.ofInstant(report.since(), ZoneOffset.UTC);
        LocalDate until = LocalDate.ofInstant(report.until().orElse(report.countedUntil()), ZoneOffset.UTC);
        return new SiteReport(report, traffic.sums(from, until));
    }
}
