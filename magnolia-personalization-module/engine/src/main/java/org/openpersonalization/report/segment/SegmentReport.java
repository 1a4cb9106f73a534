package org.openpersonalization.report.segment;

import java.util.List;

/**
 * The effects of variants in segments.
 *
 * @param rows by dimension, value, goal and variant
 * @param findings segments that a variant helps or hurts; only with evidence over the family of all questions
 * @param least minimum number of visitors behind each shown result
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
