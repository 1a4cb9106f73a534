package org.openpersonalization.learning;

import org.openpersonalization.feature.FeatureVector;

/** Beliefs about the arms of an optimization, from which an arm is drawn with the probability that it is the best. Immutable. */
public sealed interface Policy permits BetaPolicy, GaussianPolicy {

    /** The number of arms. */
    int arms();

    /** The dimension of the vectors that it reads. */
    int columns();

    /** The expected reward of an arm: a rate, or a value in the goal's unit. */
    double expectation(int arm, FeatureVector features);

    /** A draw of the score of an arm; the arm with the highest is chosen. */
    double score(int arm, FeatureVector features, ArmDraws draws);

    /** The arm with the highest draw, of those eligible. */
    default int highest(int[] eligible, FeatureVector features, ArmDraws draws) {
        int best = eligible[0];
        double highest = Double.NEGATIVE_INFINITY;
        for (int arm : eligible) {
            double score = score(arm, features, draws);
            if (score > highest) {
                highest = score;
                best = arm;
            }
        }
        return best;
    }

    /**
     * The probability that an arm's draw is the highest of those eligible, exact to 1e-4. Draws of arms are independent.
     *
     * @param eligible numbers of arms, ascending, at least one
     * @return one probability for each of them, together 1
     */
    double[] bestProbabilities(FeatureVector features, int[] eligible);
}
