package org.openpersonalization.goal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpersonalization.statistics.sample.Cap;

/**
 * A success criterion.
 *
 * @param name its key, unique in the site
 * @param title its name for people
 * @param rule the required action
 * @param measure the quantity that is counted
 * @param cap the maximum contribution of one visitor, declared before the test; hundredths for money
 * @param window the attribution window, from the first exposure
 * @param isLessBetter whether lower values are better, as with bounces
 */
public record Goal(
        String name, String title, GoalRule rule, Measure measure, Cap cap, Duration window, boolean isLessBetter) {

    /** The longest window; what lies farther back than this before an exposure is no past either. */
    public static final Duration LONGEST_WINDOW = Duration.ofDays(90);

    public Goal {
        if (name.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("A goal needs a name and a title [name=" + name + "]");
        }
        if (window.isNegative() || window.isZero() || window.compareTo(LONGEST_WINDOW) > 0) {
            throw new IllegalArgumentException(
                    "A goal counts for some time after the exposure, at most 90 days [goal=" + name + "]");
        }
        if (rule instanceof GoalRule.Return back && back.after().compareTo(window) >= 0) {
            throw new IllegalArgumentException(
                    "Coming back must be possible inside the goal's window: make it longer [goal=" + name + "]");
        }
    }

    /** Whether activities like this one are worth keeping for the goal. */
    public boolean reads(Activity activity) {
        return rule.reads(activity) || measure == Measure.PER_VIEW && activity.kind() == ActivityKind.VIEW;
    }

    /** The end of the window of a visitor exposed at the given moment; later activities do not count. */
    public Instant closesAt(Instant exposed) {
        return exposed.plus(window);
    }

    /**
     * The count of one visitor's activities for the goal.
     *
     * @param activities of the visitor, oldest first, each id once; activities outside the window are ignored
     * @param exposed moment of the first exposure
     * @param component the tested component's id; empty for any
     */
    public Counted count(List<Activity> activities, Instant exposed, String component) {
        return count(activities, exposed, closesAt(exposed), component);
    }

    /** The same of the time before the exposure, as long as the window; nothing for rules about what follows an exposure. */
    public Counted countBefore(List<Activity> activities, Instant exposed, String component) {
        return rule instanceof GoalRule.Deed
                ? count(activities, exposed.minus(window), exposed, component)
                : Counted.NOTHING;
    }

    private Counted count(List<Activity> activities, Instant from, Instant until, String component) {
        List<Activity> inside = activities.stream()
                .filter(each -> !each.time().isBefore(from) && each.time().isBefore(until))
                .toList();
        List<Activity> done = rule.fulfilling(inside, from, component);
        return switch (measure) {
            case REACHED -> new Counted(done.isEmpty() ? 0 : 1, 0);
            case COUNT -> new Counted(cap.of(done.size()), 0);
            case VALUE -> new Counted(cap.of(worth(done)), 0);
            case VALUE_EACH -> new Counted(cap.of(worth(done)), done.size());
            case PER_VIEW -> new Counted(cap.of(done.size()), views(inside));
        };
    }

    private static long worth(List<Activity> done) {
        return done.stream().mapToLong(Activity::amount).sum();
    }

    private static int views(List<Activity> inside) {
        return (int)
                inside.stream().filter(each -> each.kind() == ActivityKind.VIEW).count();
    }
}
