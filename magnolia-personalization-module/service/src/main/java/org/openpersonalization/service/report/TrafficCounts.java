package org.openpersonalization.service.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpersonalization.count.TrafficKind;

/**
 * Keeps the page views that no result counts, as sums a day without any id. Safe for all threads; throws
 * {@link org.openpersonalization.service.StoreUnavailableException} when the database cannot be reached.
 */
public interface TrafficCounts {

    /**
     * Page views of one kind.
     *
     * @param day in UTC
     */
    record Daily(LocalDate day, TrafficKind kind, long views) {}

    /** Adds to the sums. */
    void add(List<Daily> views);

    /** The views by kind, in the order of {@link TrafficKind}, of a period; its last day is part of it. */
    Map<TrafficKind, Long> sums(LocalDate from, LocalDate until);
}
