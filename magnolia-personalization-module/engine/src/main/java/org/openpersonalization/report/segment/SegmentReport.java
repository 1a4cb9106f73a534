package org.openpersonalization.report.segment;

import java.util.List;

/**
 * What variants did in parts of the visitors.
 *
 * @param rows by dimension, value, goal and variant
 * @param findings whom a variant helps or hurts; only where the evidence of all questions together is there
 * @param least so many visitors stand behind everything that is shown
 */
public record SegmentReport(List<SegmentRow> rows, List<SegmentFinding> findings, long least) {

    public SegmentReport {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** This without any evidence: of a wrong split nothing is believed, and before the shortest run nothing is decided. */
    public SegmentReport silenced() {
        return new SegmentReport(rows.stream().map(SegmentRow::silenced).toList(), List.of(), least);
    }
}
