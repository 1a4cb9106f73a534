package org.openpersonalization.service.privacy;

import java.util.List;
import org.openpersonalization.service.visitor.VisitorData;

/**
 * The stored data of one visitor, with the values that conditions would see now.
 *
 * @param visitor the pseudonym, 32 hexadecimal digits in lower case
 * @param data the stored data
 * @param stage the visitor's stage
 * @param counts by kind of behaviour
 */
public record VisitorSummary(String visitor, VisitorData data, String stage, List<Recent> counts) {

    /** The number of signals of a kind: ever, and on the last days up to today (UTC). */
    public record Recent(String name, long total, long last7d, long last30d) {}

    public VisitorSummary {
        counts = List.copyOf(counts);
    }
}
