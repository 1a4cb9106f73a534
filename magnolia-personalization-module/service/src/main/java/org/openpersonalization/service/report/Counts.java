package org.openpersonalization.service.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.count.Baseline;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.count.Crossed;
import org.openpersonalization.goal.Goal;

/**
 * Keeps the sums that reports are made of. Each visitor counts once for each comparison, when first exposed, and for each goal once
 * its window is over; from then on the numbers stay what they are, until the visitor withdraws. Safe for all threads; throws
 * {@link org.openpersonalization.service.StoreUnavailableException} when the database cannot be reached.
 */
public interface Counts {

    /** The keys of comparisons that have a visitor, the newest first. */
    List<String> comparisons();

    /** The tally of a comparison; empty before the first count. */
    Optional<ComparisonTally> tally(String comparison);

    /**
     * The visitors who are in two comparisons, by what they saw of each. Of a great many the newest are read.
     *
     * @param goal of the first comparison; only those count whose window is over
     */
    List<Crossed> crossed(String first, String second, String goal);

    /** The traffic of a component in the last 28 days. */
    Baseline baseline(String component, Goal goal, Instant now);

    /** The page views that no result counts. */
    TrafficCounts traffic();

    /** Exposures and windows up to here are counted. */
    Instant countedUntil();

    /**
     * Counts what is new, some of it at a time.
     *
     * @return whether there is more to do now
     */
    boolean count(Instant now);

    /**
     * Resets all numbers, so that the following calls of {@link #count} re-count them from the log. Numbers of data no
     * longer in the log stay.
     */
    void rebuild();
}
