package org.openpersonalization.score.quality;

import java.util.Arrays;

/**
 * A non-decreasing step function from scores to probabilities, by pooling adjacent violators (Ayer and others, Annals of Mathematical
 * Statistics 1955; Zadrozny, Elkan, KDD 2002). Immutable; a call allocates nothing.
 */
public final class IsotonicCalibration {

    private final double[] starts;
    private final double[] probabilities;

    /**
     * A step function.
     *
     * @param starts ascending: the lowest score of each step but the first, which has no lower end
     * @param probabilities of the steps, ascending, each between 0 and 1
     */
    public IsotonicCalibration(double[] starts, double[] probabilities) {
        requireSteps(starts, probabilities);
        this.starts = starts.clone();
        this.probabilities = probabilities.clone();
    }

    private static void requireSteps(double[] starts, double[] probabilities) {
        boolean right = probabilities.length == starts.length + 1;
        for (int step = 0; right && step < probabilities.length; step++) {
            right = probabilities[step] > 0
                    && probabilities[step] < 1
                    && (step == 0 || probabilities[step - 1] <= probabilities[step])
                    && (step == 0 || Double.isFinite(starts[step - 1]))
                    && (step < 2 || starts[step - 2] < starts[step - 1]);
        }
        if (!right) {
            throw new IllegalArgumentException(
                    "Steps of a calibration ascend between 0 and 1 [steps=" + probabilities.length + "]");
        }
    }

    /**
     * The least squares fit. A lowest step without a positive row has {@code 1 / (rows + 2)}, at most half of the next one,
     * and a highest step of positive rows alone likewise, so that no outcome is impossible (Laplace's rule of succession). A step begins
     * half-way between the scores of its neighbours.
     */
    public static IsotonicCalibration fit(RankedLabels labels) {
        Pools pools = new Pools(labels.size());
        RankedLabels.Walk walk = labels.new Walk();
        while (walk.next()) {
            pools.add(walk.score, walk.positives, walk.positives + (double) walk.negatives);
        }
        return pools.steps();
    }

    /** The probability for a score. */
    public double probability(double score) {
        int place = Arrays.binarySearch(starts, score);
        return probabilities[place < 0 ? -place - 1 : place + 1];
    }

    /** The number of steps. */
    public int size() {
        return probabilities.length;
    }

    /** The lowest score of the step after this one. */
    public double start(int step) {
        return starts[step];
    }

    /** The probability of a step. */
    public double at(int step) {
        return probabilities[step];
    }

    /** Pools in ascending order; a pool whose share is not above the one before is merged with it. */
    private static final class Pools {

        private final double[] lowest;
        private final double[] highest;
        private final double[] positives;
        private final double[] rows;
        private int size;

        Pools(int most) {
            lowest = new double[most + 1];
            highest = new double[most + 1];
            positives = new double[most + 1];
            rows = new double[most + 1];
        }

        void add(double score, double reached, double count) {
            lowest[size] = score;
            highest[size] = score;
            positives[size] = reached;
            rows[size++] = count;
            while (size > 1 && positives[size - 2] * rows[size - 1] >= positives[size - 1] * rows[size - 2]) {
                size--;
                highest[size - 1] = highest[size];
                positives[size - 1] += positives[size];
                rows[size - 1] += rows[size];
            }
        }

        IsotonicCalibration steps() {
            double[] starts = new double[Math.max(0, size - 1)];
            double[] probabilities = new double[Math.max(1, size)];
            Arrays.fill(probabilities, 0.5);
            for (int pool = 0; pool < size; pool++) {
                probabilities[pool] = positives[pool] / rows[pool];
                if (pool > 0) {
                    starts[pool - 1] = between(highest[pool - 1], lowest[pool]);
                }
            }
            moveFromCertainty(probabilities);
            return new IsotonicCalibration(starts, probabilities);
        }

        private void moveFromCertainty(double[] probabilities) {
            int last = Math.max(0, size - 1);
            double next = size > 1 ? probabilities[1] : 1;
            double before = size > 1 ? probabilities[last - 1] : 0;
            if (probabilities[0] == 0) {
                probabilities[0] = Math.min(1 / (rows[0] + 2), next / 2);
            }
            if (probabilities[last] == 1) {
                probabilities[last] = 1 - Math.min(1 / (rows[last] + 2), (1 - before) / 2);
            }
        }

        private static double between(double low, double high) {
            double middle = low / 2 + high / 2;
            return middle > low ? middle : high;
        }
    }
}
