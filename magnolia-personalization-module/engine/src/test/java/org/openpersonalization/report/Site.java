package org.openpersonalization.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.PlanGoals.Guarded;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.segment.Segment;

/**
 * Two weeks of a site whose variant is good for new visitors and bad for returning ones, and the same for all devices,
 * countries and readers. The site itself, not the report, decides what is true.
 */
final class Site {

    static final double NEW_LIFT = 0.3;
    static final double RETURNING_LIFT = -0.25;
    static final double ORDER_LIFT = 0;
    static final double BOUNCE_LIFT = 0;

    private static final double NEW_SHARE = 0.5;
    private static final double NEW_RATE = 0.1;
    private static final double RETURNING_RATE = 0.16;
    private static final int PER_DAY = 1500;
    private static final int DAYS = 14;

    private final SplittableRandom random;
    private final Counting counting;

    private Site(long seed, Phase phase) {
        random = new SplittableRandom(seed);
        counting = new Counting(phase.comparison());
    }

    static Phase phase() {
        return Plans.comparing("bold")
                .alsoBy(Plans.ORDER)
                .guarding(new Guarded(Plans.BOUNCE, 0.05, true))
                .phase();
    }

    /** What was counted of it. */
    static ComparisonTally tally(long seed) {
        Site site = new Site(seed, phase());
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < PER_DAY; i++) {
                site.visit(Plans.FIRST.plusDays(day));
            }
        }
        return site.counting
                .left("default", 4)
                .left("bold", 6)
                .tally(Plans.SINCE.plus(Duration.ofDays(DAYS).plusHours(2)));
    }

    /** The lift over everybody. */
    static double lift() {
        double plain = NEW_SHARE * NEW_RATE + (1 - NEW_SHARE) * RETURNING_RATE;
        double treated =
                NEW_SHARE * NEW_RATE * (1 + NEW_LIFT) + (1 - NEW_SHARE) * RETURNING_RATE * (1 + RETURNING_LIFT);
        return treated / plain - 1;
    }

    private void visit(LocalDate day) {
        String arm = random.nextBoolean() ? "bold" : "default";
        boolean isNew = random.nextDouble() < NEW_SHARE;
        boolean wasActive = !isNew && random.nextDouble() < 0.4;
        Segment[] segments = segments(isNew);
        double rate = isNew ? NEW_RATE : wasActive ? 2 * RETURNING_RATE : RETURNING_RATE / 3;
        double lift = arm.equals("default") ? 0 : isNew ? NEW_LIFT : RETURNING_LIFT;
        int click = random.nextDouble() < rate * (1 + lift) ? 1 : 0;
        int order = random.nextDouble() < 0.08 ? 1000 + random.nextInt(9000) : 0;
        int bounce = random.nextDouble() < 0.35 ? 1 : 0;
        counting.joined(day, arm, 1, segments);
        counting.closed(day, arm, "click", Joint.of(click, 0, !isNew, wasActive ? 1 : 0, 0), segments);
        counting.closed(day, arm, "order", Joint.of(order, 0, !isNew, wasActive ? 2500 : 0, 0), segments);
        counting.closed(day, arm, "bounce", Joint.of(bounce, 0, !isNew, 0, 0), segments);
    }

    private Segment[] segments(boolean isNew) {
        Segment visitor = new Segment("visitor", isNew ? "new" : "returning");
        double device = random.nextDouble();
        Segment by = new Segment("device", device < 0.6 ? "phone" : device < 0.95 ? "desktop" : "tablet");
        double country = random.nextDouble();
        Segment reader = new Segment("audience:readers", random.nextDouble() < 0.3 ? "yes" : "no");
        if (country < 0.0008) {
            return new Segment[] {visitor, by, reader, new Segment("country", "LI")};
        }
        return country < 0.9
                ? new Segment[] {visitor, by, reader, new Segment("country", country < 0.5 ? "CH" : "DE")}
                : new Segment[] {visitor, by, reader};
    }
}
