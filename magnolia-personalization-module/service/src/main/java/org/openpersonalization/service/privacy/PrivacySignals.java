package org.openpersonalization.service.privacy;

import java.time.LocalDate;
import java.util.List;

/**
 * How often browsers without a consent id sent Global Privacy Control: sums a day, nothing of a single request. Safe for all
 * threads; throws {@link org.openpersonalization.service.StoreUnavailableException} when the database cannot be used now.
 */
public interface PrivacySignals {

    /**
     * A day's sum.
     *
     * @param day in UTC
     * @param jurisdiction whose rules were applied; empty when unknown
     * @param requests page views
     */
    record DailyCount(LocalDate day, String jurisdiction, long requests) {}

    /** Adds to the sums. */
    void add(List<DailyCount> counts);

    /** The sums of these days, both inclusive, oldest first. */
    List<DailyCount> counts(LocalDate from, LocalDate to);
}
