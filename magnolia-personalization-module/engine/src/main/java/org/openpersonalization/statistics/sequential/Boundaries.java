package org.openpersonalization.statistics.sequential;

import java.util.ArrayList;
import java.util.List;

/**
 * How far, in standard errors, the statistic must be from zero at each look. The boundaries of past looks never depend on later
 * ones, so looks need not be planned, only the end.
 *
 * @param fractions the information at each look, as a share of the plan's, ascending, above 0
 * @param values the boundary at each look, in standard errors; infinite where nothing may be spent yet
 */
public record Boundaries(List<Double> fractions, List<Double> values) {

    /** The minimum share of information that a look adds: less adds only rounding errors. */
    public static final double LEAST_STEP = 0.001;

    /** Less than this cannot be told from the error of integration. */
    private static final double LEAST_SPENT = 1e-14;

    private static final int BISECTIONS = 60;
    private static final double FARTHEST = 40;

    public Boundaries {
        fractions = List.copyOf(fractions);
        values = List.copyOf(values);
        double last = 0;
        for (double each : fractions) {
            if (!(each > 0 && each - last >= LEAST_STEP * each * 0.999)) {
                throw new IllegalArgumentException("Looks must add at least " + LEAST_STEP
                        + " of the information: leave looks out that follow too closely [fractions=" + fractions + "]");
            }
            last = each;
        }
        if (values.size() != fractions.size()) {
            throw new IllegalArgumentException("Each look has one boundary [looks=" + fractions.size() + "]");
        }
    }

    /** The boundaries that use up what may be spent at each look, where the share of the plan is one of information. */
    public static Boundaries of(Spending spending, List<Double> fractions) {
        return of(fractions, fractions.stream().map(spending::spentAt).toList());
    }

    /**
     * The boundaries when the error is spent by another measure than information, such as the calendar (Lan, DeMets,
     * Statistics in Medicine 1989). That measure must not depend on what was found.
     *
     * @param information at each look, in any unit, such as visitors
     * @param permitted how much of the error may be spent up to each look, both sides together, never less than before
     */
    public static Boundaries of(List<Double> information, List<Double> permitted) {
        List<Double> values = new ArrayList<>();
        Density density = Density.start(0);
        double spent = 0;
        for (int k = 0; k < information.size(); k++) {
            double next = information.get(k);
            double open = permitted.get(k) - spent;
            if (open < LEAST_SPENT) {
                values.add(Double.POSITIVE_INFINITY);
            } else {
                double boundary = solve(density, next, open / 2);
                spent += open;
                values.add(boundary / Math.sqrt(next));
                density = density.after(next, boundary, step(information, k));
            }
        }
        return new Boundaries(information, values);
    }

    /** Looks at equal distances up to the end of the plan. */
    public static Boundaries equallySpaced(Spending spending, int looks) {
        List<Double> fractions = new ArrayList<>();
        for (int k = 1; k <= looks; k++) {
            fractions.add((double) k / looks);
        }
        return of(spending, fractions);
    }

    /**
     * The probability of ever being beyond the upper boundary.
     *
     * @param drift the expected z at the end of the plan; 0 gives half the permitted error
     */
    public double power(double drift) {
        Density density = Density.start(drift);
        double power = 0;
        for (int k = 0; k < fractions.size(); k++) {
            double next = fractions.get(k);
            if (!Double.isInfinite(values.get(k))) {
                double boundary = values.get(k) * Math.sqrt(next);
                power += density.above(next, boundary);
                density = density.after(next, boundary, step(fractions, k));
            }
        }
        return power;
    }

    /** The boundary at the last look. */
    public double last() {
        return values.get(values.size() - 1);
    }

    /** The shorter one of the steps to this look and from it to the next. */
    private static double step(List<Double> fractions, int look) {
        double step = fractions.get(look) - (look == 0 ? 0 : fractions.get(look - 1));
        return look + 1 < fractions.size() ? Math.min(step, fractions.get(look + 1) - fractions.get(look)) : step;
    }

    /** The boundary beyond which, on the upper side, this probability lies; both sides are alike without drift. */
    private static double solve(Density density, double next, double probability) {
        double low = 0;
        double high = FARTHEST * Math.sqrt(next);
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (density.above(next, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
