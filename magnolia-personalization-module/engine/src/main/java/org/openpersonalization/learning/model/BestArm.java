package org.openpersonalization.learning.model;

import java.util.Arrays;
import org.openpersonalization.statistics.distribution.Beta;
import org.openpersonalization.statistics.distribution.Normal;

/**
 * The probability that an arm's draw is the highest, when draws are independent: {@code wₖ = ∫ fₖ(t) Π Fᵢ(t) dt} over all other arms i,
 * by Gauss-Legendre with eight nodes in panels whose ends lie around the mean of each arm, at distances of its own deviation. So an arm
 * that is hardly known and one that is well known are both resolved. Panels are halved until the probabilities add up to 1 within 1e-7,
 * which bounds the error of each far below 1e-4.
 */
public final class BestArm {

    private static final double[] DISTANCES = {
        -9, -7, -5.5, -4.5, -3.5, -2.75, -2, -1.25, -0.6, 0, 0.6, 1.25, 2, 2.75, 3.5, 4.5, 5.5, 7, 9
    };
    private static final double[] NODES = {
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };
    private static final double[] WEIGHTS = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };
    private static final double TOLERANCE = 1e-7;
    private static final int MOST_HALVINGS = 6;
    private static final double NARROWEST = 1e-9;

    /** Independent draws, on a scale from minus to plus infinity. */
    private interface Draws {

        double density(int arm, double place);

        double below(int arm, double place);
    }

    private record NormalDraws(double[] means, double[] deviations) implements Draws {

        @Override
        public double density(int arm, double place) {
            return Normal.density((place - means[arm]) / deviations[arm]) / deviations[arm];
        }

        @Override
        public double below(int arm, double place) {
            return Normal.below((place - means[arm]) / deviations[arm]);
        }
    }

    private record LogitsOfBeta(Beta[] beliefs) implements Draws {

        @Override
        public double density(int arm, double place) {
            double rate = ArmRegressions.logistic(place);
            return beliefs[arm].density(rate) * rate * (1 - rate);
        }

        @Override
        public double below(int arm, double place) {
            return beliefs[arm].below(ArmRegressions.logistic(place));
        }
    }

    private final Draws draws;
    private final int arms;
    private final double[] density;
    private final double[] below;

    private BestArm(Draws draws, int arms) {
        this.draws = draws;
        this.arms = arms;
        this.density = new double[arms];
        this.below = new double[arms];
    }

    /**
     * Of normal draws.
     *
     * @param means one for each arm
     * @param deviations one for each arm, 0 or more; where all are 0 the first arm with the highest mean has 1
     * @return one probability for each arm, together 1
     * @throws IllegalArgumentException for numbers that are not finite
     */
    public static double[] ofNormal(double[] means, double[] deviations) {
        for (int arm = 0; arm < means.length; arm++) {
            if (!Double.isFinite(means[arm]) || !(deviations[arm] >= 0 && deviations[arm] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("A normal draw has a finite mean and deviation [mean=" + means[arm]
                        + ", deviation=" + deviations[arm] + "]");
            }
        }
        double widest = Arrays.stream(deviations).max().orElse(0);
        if (widest == 0 || means.length == 1) {
            return certain(means);
        }
        double[] wide = Arrays.stream(deviations)
                .map(each -> Math.max(each, NARROWEST * widest))
                .toArray();
        return new BestArm(new NormalDraws(means, wide), means.length).probabilities(means, wide);
    }

    private static double[] certain(double[] means) {
        double[] all = new double[means.length];
        int best = 0;
        for (int arm = 1; arm < means.length; arm++) {
            best = means[arm] > means[best] ? arm : best;
        }
        all[best] = 1;
        return all;
    }

    /**
     * Of draws from beta distributions. Integrated over logits, where densities are smooth at both ends.
     *
     * @param beliefs one for each arm
     * @return one probability for each arm, together 1
     */
    public static double[] ofBeta(Beta[] beliefs) {
        if (beliefs.length == 1) {
            return new double[] {1};
        }
        double[] means = new double[beliefs.length];
        double[] deviations = new double[beliefs.length];
        for (int arm = 0; arm < beliefs.length; arm++) {
            double a = beliefs[arm].successes();
            double b = beliefs[arm].failures();
            means[arm] = StrictMath.log(a / b);
            deviations[arm] = Math.sqrt(1 / a + 1 / b + 0.5 / (a * a) + 0.5 / (b * b));
        }
        return new BestArm(new LogitsOfBeta(beliefs), beliefs.length).probabilities(means, deviations);
    }

    private double[] probabilities(double[] means, double[] deviations) {
        double[] ends = ends(means, deviations);
        double[] sums = new double[arms];
        double total = 0;
        for (int pieces = 1; pieces <= 1 << MOST_HALVINGS; pieces *= 2) {
            Arrays.fill(sums, 0);
            for (int panel = 0; panel + 1 < ends.length; panel++) {
                double width = (ends[panel + 1] - ends[panel]) / pieces;
                for (int piece = 0; piece < pieces; piece++) {
                    integrate(ends[panel] + piece * width, width, sums);
                }
            }
            total = Arrays.stream(sums).sum();
            if (Math.abs(total - 1) < TOLERANCE) {
                break;
            }
        }
        for (int arm = 0; arm < arms; arm++) {
            sums[arm] /= total;
        }
        return sums;
    }

    /** Ends of panels in order. Below the place that some arm exceeds for certain no arm's draw is the highest. */
    private static double[] ends(double[] means, double[] deviations) {
        double low = -Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        double reach = DISTANCES[DISTANCES.length - 1];
        for (int arm = 0; arm < means.length; arm++) {
            low = Math.max(low, means[arm] - reach * deviations[arm]);
            high = Math.max(high, means[arm] + reach * deviations[arm]);
        }
        double[] ends = new double[means.length * DISTANCES.length];
        for (int end = 0; end < ends.length; end++) {
            int arm = end / DISTANCES.length;
            double place = means[arm] + DISTANCES[end % DISTANCES.length] * deviations[arm];
            ends[end] = Math.max(low, Math.min(high, place));
        }
        return Arrays.stream(ends).sorted().distinct().toArray();
    }

    private void integrate(double from, double width, double[] sums) {
        double half = width / 2;
        for (int node = 0; node < NODES.length; node++) {
            add(from + half * (1 - NODES[node]), half * WEIGHTS[node], sums);
            add(from + half * (1 + NODES[node]), half * WEIGHTS[node], sums);
        }
    }

    private void add(double place, double weight, double[] sums) {
        for (int arm = 0; arm < arms; arm++) {
            density[arm] = draws.density(arm, place);
            below[arm] = draws.below(arm, place);
        }
        double before = 1;
        for (int arm = 0; arm < arms; arm++) {
            double others = before;
            for (int other = arm + 1; other < arms && others > 0; other++) {
                others *= below[other];
            }
            sums[arm] += weight * density[arm] * others;
            before *= below[arm];
        }
    }
}
