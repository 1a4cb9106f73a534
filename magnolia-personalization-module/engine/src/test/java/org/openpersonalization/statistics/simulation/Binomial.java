package org.openpersonalization.statistics.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/** Draws numbers of successes from a table of the exact distribution. */
final class Binomial {

    private final double[] below;

    Binomial(int visitors, double rate) {
        BinomialDistribution distribution = new BinomialDistribution(visitors, rate);
        below = new double[visitors + 1];
        double sum = 0;
        for (int i = 0; i <= visitors; i++) {
            sum += distribution.probability(i);
            below[i] = sum;
        }
    }

    int draw(SplittableRandom random) {
        int found = Arrays.binarySearch(below, random.nextDouble());
        return Math.min(below.length - 1, found < 0 ? -found - 1 : found + 1);
    }
}
