package org.openpersonalization.count;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.Counted;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.statistics.sample.Joint;

/**
 * One visitor's contribution to a comparison for one goal once the visitor's window is over. Live counting and
 * re-counting share this code, so their results are equal.
 *
 * @param now the count inside the window
 * @param known whether the visitor was known before the exposure
 * @param before the count before the exposure; zero for an unknown visitor
 */
public record Contribution(Counted now, boolean known, Counted before) {

    /** Browsers send what they kept for the next page; later than this after the window it does not count any more. */
    public static final Duration GRACE = Duration.ofHours(1);

    /**
     * The contribution of a visitor.
     *
     * @param activities of the visitor, oldest first, each once, received up to the window's end and {@link #GRACE}
     * @param exposed when the component was first shown
     * @param component its id; empty when any will do
     * @param known whether the visitor was there before
     */
    public static Contribution of(
            Goal goal, List<Activity> activities, Instant exposed, String component, boolean known) {
        return new Contribution(
                goal.count(activities, exposed, component),
                known,
                known ? goal.countBefore(activities, exposed, component) : Counted.NOTHING);
    }

    /** As sums over one visitor. */
    public Joint sums() {
        return Joint.of(now.above(), now.below(), known, before.above(), before.below());
    }
}
