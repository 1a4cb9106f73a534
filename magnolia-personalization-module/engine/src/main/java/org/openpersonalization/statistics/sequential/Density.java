package org.openpersonalization.statistics.sequential;

import org.openpersonalization.statistics.distribution.Normal;
import org.openpersonalization.statistics.distribution.Quadrature;

/**
 * Where the test's statistic may be, had it not yet left the boundaries: the recursion of Armitage, McPherson, Rowe (1969)
 * as in Jennison, Turnbull, "Group Sequential Methods" (1999), chapter 19. The statistic is Brownian motion: at the share t of
 * the plan it has the mean θ t and the variance t.
 */
final class Density {

    /** Beyond so many deviations there is nothing left that counts. */
    private static final double REACH = 9;

    private static final int MOST_PANELS = 400;

    private final double fraction;
    private final double drift;
    private final Quadrature nodes;
    private final double[] mass;

    private Density(double fraction, double drift, Quadrature nodes, double[] mass) {
        this.fraction = fraction;
        this.drift = drift;
        this.nodes = nodes;
        this.mass = mass;
    }

    /** Before the first look: at zero, for sure. */
    static Density start(double drift) {
        return new Density(0, drift, Quadrature.over(0, 0, 1), new double[0]);
    }

    /** The probability of being beyond the boundary, on the upper side, at the next look. */
    double above(double next, double boundary) {
        double mean = drift * (next - fraction);
        double deviation = Math.sqrt(next - fraction);
        if (mass.length == 0) {
            return Normal.above((boundary - mean) / deviation);
        }
        double sum = 0;
        for (int i = 0; i < mass.length; i++) {
            sum += mass[i] * Normal.above((boundary - nodes.node(i) - mean) / deviation);
        }
        return sum;
    }

    /**
     * The density after a look that did not leave the boundaries.
     *
     * @param next share of the plan at that look
     * @param boundary in units of the statistic, finite
     * @param step the smaller one of this step and the one after it: panels are no wider than its deviation
     */
    Density after(double next, double boundary, double step) {
        double middle = drift * next;
        double reach = REACH * Math.sqrt(next);
        double low = Math.max(-boundary, middle - reach);
        double high = Math.min(boundary, middle + reach);
        int panels = (int) Math.min(MOST_PANELS, Math.max(1, Math.ceil((high - low) / Math.sqrt(step))));
        Quadrature places = Quadrature.over(low, high, panels);
        double[] masses = new double[places.size()];
        double mean = drift * (next - fraction);
        double deviation = Math.sqrt(next - fraction);
        for (int i = 0; i < masses.length; i++) {
            masses[i] = places.weight(i) * densityAt(places.node(i) - mean, deviation);
        }
        return new Density(next, drift, places, masses);
    }

    /** Only nodes within reach are asked; there are few of them when steps are small. */
    private double densityAt(double place, double deviation) {
        if (mass.length == 0) {
            return Normal.density(place / deviation) / deviation;
        }
        double sum = 0;
        for (int i = nodes.firstFrom(place - REACH * deviation); i < mass.length; i++) {
            double distance = (place - nodes.node(i)) / deviation;
            if (distance < -REACH) {
                break;
            }
            sum += mass[i] * Normal.density(distance);
        }
        return sum / deviation;
    }
}
