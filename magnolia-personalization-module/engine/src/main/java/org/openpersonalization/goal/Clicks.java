package org.openpersonalization.goal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes double clicks for one click. */
final class Clicks {

    /** People who click twice do so within this time. */
    private static final Duration DOUBLE = Duration.ofSeconds(1);

    private Clicks() {}

    /**
     * The clicks without those that follow another one on the same component at once.
     *
     * @param clicks oldest first
     */
    static List<Activity> withoutDoubles(List<Activity> clicks) {
        Map<String, Instant> last = new HashMap<>();
        List<Activity> meant = new ArrayList<>();
        for (Activity click : clicks) {
            Instant before = last.put(click.subject(), click.time());
            if (before == null || click.time().isAfter(before.plus(DOUBLE))) {
                meant.add(click);
            }
        }
        return meant;
    }
}
