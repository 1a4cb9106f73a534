package org.openpersonalization.web.visitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openpersonalization.profile.Observation;
import org.openpersonalization.profile.VisitorKey;

/**
 * Pages that browsers loaded ahead of their visitors. What was shown on such a page counts when the visitor looks at it, which
 * only the browser knows and tells by a signal. In memory alone, for ten minutes, longer than browsers keep such pages; of
 * more than {@value #MOST} the oldest are dropped.
 */
final class PrefetchedViews {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private record Page(VisitorKey visitor, String path) {}

    private record Held(Instant loaded, Function<Visitor, Observation> seen) {}

    private final Map<Page, Held> views = new LinkedHashMap<>();

    /**
     * Keeps a page that was loaded.
     *
     * @param path the page's path in the CMS
     * @param seen what becomes known when a visitor, as they are then, looks at it
     */
    synchronized void hold(VisitorKey visitor, String path, Instant now, Function<Visitor, Observation> seen) {
        Page page = new Page(visitor, path);
        views.remove(page); // a further load makes it the newest
        views.put(page, new Held(now, seen));
        dropOld(now);
    }

    /** What becomes known because the visitor looks at the page now; empty when it was not loaded ahead, or is counted already. */
    synchronized Optional<Observation> take(Visitor visitor, String path, Instant now) {
        dropOld(now);
        return visitor.key()
                .map(key -> views.remove(new Page(key, path)))
                .map(held -> held.seen().apply(visitor));
    }

    /** Drops the pages of a visitor. */
    synchronized void forget(VisitorKey visitor) {
        views.keySet().removeIf(page -> page.visitor().equals(visitor));
    }

    private void dropOld(Instant now) {
        Iterator<Held> oldestFirst = views.values().iterator();
        while (oldestFirst.hasNext()) {
            boolean isOld = oldestFirst.next().loaded().plus(KEPT).isBefore(now);
            if (!isOld && views.size() <= MOST) {
                return;
            }
            oldestFirst.remove();
        }
    }
}
