package org.openpersonalization.statistics.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.statistics.effect.Effect;

/**
 * The planned mode: a declared number of visitors, any looks on the way, and an end. It finds the planned effect much more often
 * than the always-valid test with the same visitors; its price is that it must not run on. Each look gives a new test.
 *
 * @param spending the permitted error and how it is used up
 * @param visitors the plan's end: variant and control together
 * @param looks those that were made, oldest first
 */
public record PlannedTest(Spending spending, long visitors, List<Look> looks) {

    public PlannedTest {
        looks = List.copyOf(looks);
        if (visitors < 1) {
            throw new IllegalArgumentException("A plan ends at 1 visitor or more [visitors=" + visitors + "]");
        }
    }

    /** A test that has not been looked at. */
    public static PlannedTest of(double level, long visitors) {
        return new PlannedTest(new Spending(level), visitors, List.of());
    }

    /** Whether a look at so many visitors would tell anything new: the plan runs, and enough came since the last look. */
    public boolean isDue(long seen) {
        return !isOver() && seen - lookedAt() >= leastStep();
    }

    /**
     * Looks. The first look at or past the plan's end is the last one; it uses what is left of the permitted error.
     *
     * @throws PlanIsOverException if the plan's end was already looked at
     */
    public PlannedTest looked(Effect effect) {
        if (isOver()) {
            throw new PlanIsOverException(visitors, effect.visitors());
        }
        if (!isDue(effect.visitors())) {
            throw new IllegalArgumentException("Too few visitors came since the last look: wait until there are "
                    + (lookedAt() + leastStep()) + " [visitors=" + effect.visitors() + "]");
        }
        List<Double> fractions = new ArrayList<>();
        looks.forEach(each -> fractions.add(fraction(each.effect())));
        fractions.add(fraction(effect));
        List<Look> all = new ArrayList<>(looks);
        all.add(new Look(effect, Boundaries.of(spending, fractions).last()));
        return new PlannedTest(spending, visitors, all);
    }

    /**
     * Looks at all of these that are due, oldest first, and at none past the plan's end. It finds what looking at one after the
     * other finds, with the boundaries worked out once.
     */
    public PlannedTest through(List<Effect> effects) {
        List<Effect> looked = new ArrayList<>();
        looks.forEach(each -> looked.add(each.effect()));
        long last = lookedAt();
        for (Effect each : effects) {
            if (last < visitors && each.visitors() - last >= leastStep()) {
                looked.add(each);
                last = each.visitors();
            }
        }
        List<Double> boundaries = Boundaries.of(
                        spending, looked.stream().map(this::fraction).toList())
                .values();
        List<Look> all = new ArrayList<>(looks);
        for (int i = looks.size(); i < looked.size(); i++) {
            all.add(new Look(looked.get(i), boundaries.get(i)));
        }
        return new PlannedTest(spending, visitors, all);
    }

    /** Whether the end of the plan was looked at. */
    public boolean isOver() {
        return lookedAt() >= visitors;
    }

    /** The first look that was beyond its boundary, with which the test is decided. */
    public Optional<Look> decision() {
        return looks.stream().filter(Look::isBeyond).findFirst();
    }

    /** How many visitors the plan still waits for. */
    public long missing() {
        return Math.max(0, visitors - lookedAt());
    }

    private long lookedAt() {
        return looks.isEmpty() ? 0 : looks.get(looks.size() - 1).effect().visitors();
    }

    private long leastStep() {
        return (long) Math.max(1, Math.ceil(visitors * Boundaries.LEAST_STEP));
    }

    private double fraction(Effect effect) {
        return (double) effect.visitors() / visitors;
    }
}
