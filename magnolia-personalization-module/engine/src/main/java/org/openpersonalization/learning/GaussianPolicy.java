package org.openpersonalization.learning;

import java.util.List;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.model.ArmRegressions;
import org.openpersonalization.learning.model.BestArm;
import org.openpersonalization.learning.model.GaussianBelief;

/**
 * Model B: a Bayesian regression for each arm, with full covariance. An arm's score is drawn from {@code N(mᵀx, α² xᵀCx)} (Chapelle, Li,
 * NIPS 2011). Beliefs of arms are independent, so their scores are.
 *
 * @param beliefs one for each arm, of one dimension
 * @param exploration α: 1 is Thompson sampling, 0 is greedy
 * @param isLogistic whether scores are logits of a rate; else values
 */
public record GaussianPolicy(List<GaussianBelief> beliefs, double exploration, boolean isLogistic) implements Policy {

    public GaussianPolicy {
        beliefs = List.copyOf(beliefs);
        if (beliefs.isEmpty() || !(exploration >= 0 && exploration <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("A policy has arms, and an exploration of 0 or more [arms="
                    + beliefs.size() + ", exploration=" + exploration + "]");
        }
        int columns = beliefs.get(0).columns();
        if (beliefs.stream().anyMatch(belief -> belief.columns() != columns)) {
            throw new IllegalArgumentException("Beliefs about arms have one dimension [columns=" + columns + "]");
        }
    }

    @Override
    public int arms() {
        return beliefs.size();
    }

    @Override
    public int columns() {
        return beliefs.get(0).columns();
    }

    @Override
    public double expectation(int arm, FeatureVector features) {
        double score = beliefs.get(arm).mean(features);
        return isLogistic ? ArmRegressions.logistic(score) : score;
    }

    private double deviation(int arm, FeatureVector features) {
        return exploration == 0 ? 0 : exploration * Math.sqrt(beliefs.get(arm).variance(features));
    }

    @Override
    public double score(int arm, FeatureVector features, ArmDraws draws) {
        double mean = beliefs.get(arm).mean(features);
        return exploration == 0 ? mean : mean + deviation(arm, features) * draws.normal(arm);
    }

    @Override
    public double[] bestProbabilities(FeatureVector features, int[] eligible) {
        double[] means = new double[eligible.length];
        double[] deviations = new double[eligible.length];
        for (int place = 0; place < eligible.length; place++) {
            means[place] = beliefs.get(eligible[place]).mean(features);
            deviations[place] = deviation(eligible[place], features);
        }
        return BestArm.ofNormal(means, deviations);
    }
}
