package org.openpersonalization.goal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.openpersonalization.statistics.sample.Cap;

/** What visitors did, and goals that read it, for tests. */
public final class Deeds {

    /** When the component was first shown. */
    public static final Instant EXPOSED = Instant.parse("2026-11-25T12:00:00Z");

    static final Duration WINDOW = Duration.ofDays(7);

    private Deeds() {}

    /** Something that was done so long after the exposure. */
    public static Activity done(ActivityKind kind, String subject, int amount, Duration after) {
        return new Activity(UUID.randomUUID(), EXPOSED.plus(after), kind, subject, amount);
    }

    static Activity view(Duration after) {
        return done(ActivityKind.VIEW, "/home", 0, after);
    }

    static Activity click(Duration after) {
        return done(ActivityKind.CLICK, "banner", 0, after);
    }

    /** An order of so many hundredths. */
    public static Activity order(int amount, Duration after) {
        return done(ActivityKind.CONVERSION, "order", amount, after);
    }

    static GoalRule.Deed deed(ActivityKind kind, String subject) {
        return new GoalRule.Deed(kind, subject, 0);
    }

    /** A goal without a cap that counts for a week. */
    public static Goal goal(GoalRule rule, Measure measure) {
        return goal(rule, measure, Cap.LARGEST);
    }

    static Goal goal(GoalRule rule, Measure measure, Cap cap) {
        return new Goal("goal", "Goal", rule, measure, cap, WINDOW, false);
    }
}
