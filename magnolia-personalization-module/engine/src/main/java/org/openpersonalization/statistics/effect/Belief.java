package org.openpersonalization.statistics.effect;

import org.openpersonalization.statistics.distribution.Beta;
import org.openpersonalization.statistics.distribution.Normal;
import org.openpersonalization.statistics.distribution.Quadrature;
import org.openpersonalization.statistics.sample.Proportion;

/**
 * The Bayesian result, beside the test: not valid under repeated looks, so it decides nothing.
 *
 * @param chanceToBeatControl probability that the variant is better
 * @param expectedLoss average loss of choosing the variant, counting only the cases in which it is worse; in the
 * effect's unit
 */
public record Belief(double chanceToBeatControl, double expectedLoss) {

    /** So many deviations to each side leave less than 1e-15 outside for the normal distribution. */
    private static final double REACH = 9;

    private static final int PANELS = 64;

    /**
     * From a flat prior on the effect: {@code Φ(z)} and {@code se φ(z) − d Φ(−z)}. While nothing varied, a coin's chance
     * and no loss.
     */
    public static Belief of(Effect effect) {
        double z = effect.z();
        double loss = effect.standardError() * Normal.density(z) - effect.value() * Normal.below(-z);
        return new Belief(Normal.below(z), effect.standardError() == 0 ? 0 : loss);
    }

    /**
     * From a flat prior on each proportion, hence two beta distributions: {@code P(T > C) = ∫ f_T F_C} and
     * {@code E max(C − T, 0) = ∫ F_T (1 − F_C)}, by quadrature.
     */
    public static Belief of(Proportion variant, Proportion control) {
        Beta treated = posterior(variant);
        Beta plain = posterior(control);
        Quadrature nodes = around(treated, plain);
        return new Belief(
                Math.min(1, nodes.integral(x -> treated.density(x) * plain.below(x))),
                nodes.integral(x -> treated.below(x) * plain.above(x)));
    }

    private static Beta posterior(Proportion sample) {
        return new Beta(1.0 + sample.successes(), 1.0 + sample.visitors() - sample.successes());
    }

    /** The beta distribution falls off more slowly than the normal one, hence twice the reach. */
    private static Quadrature around(Beta first, Beta second) {
        double low =
                Math.min(first.mean() - 2 * REACH * first.deviation(), second.mean() - 2 * REACH * second.deviation());
        double high =
                Math.max(first.mean() + 2 * REACH * first.deviation(), second.mean() + 2 * REACH * second.deviation());
        return Quadrature.over(Math.max(0, low), Math.min(1, high), PANELS);
    }
}
