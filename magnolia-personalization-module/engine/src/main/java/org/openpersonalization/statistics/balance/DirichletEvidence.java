package org.openpersonalization.statistics.balance;

import java.util.List;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Evidence against the intended split, valid at any look (Lindon, Malek, "Anytime-valid inference for multinomial count data",
 * arXiv 2011.03567, section 3): the counts' probability under a Dirichlet prior by that under the intended shares,
 *
 * <pre>e = Γ(c) / Γ(c + n) · ∏ Γ(c θ_i + n_i) / Γ(c θ_i) / ∏ θ_i^n_i</pre>
 *
 * It is the mean over two priors: one that expects splits off by half a point, and one that expects anything.
 */
final class DirichletEvidence {

    private static final double NEAR = 10_000;

    private DirichletEvidence() {}

    /** Natural logarithm of the e-value. */
    static double log(List<Arm> arms, List<Long> counts) {
        double near = log(arms, counts, NEAR);
        double wide = log(arms, counts, arms.size());
        double most = Math.max(near, wide);
        return most + StrictMath.log((StrictMath.exp(near - most) + StrictMath.exp(wide - most)) / 2);
    }

    private static double log(List<Arm> arms, List<Long> counts, double concentration) {
        double log = 0;
        long visitors = 0;
        for (int i = 0; i < arms.size(); i++) {
            double share = arms.get(i).share();
            long count = counts.get(i);
            double prior = concentration * share;
            log += LogGamma.value(prior + count) - LogGamma.value(prior) - count * StrictMath.log(share);
            visitors += count;
        }
        return log + LogGamma.value(concentration) - LogGamma.value(concentration + visitors);
    }
}
