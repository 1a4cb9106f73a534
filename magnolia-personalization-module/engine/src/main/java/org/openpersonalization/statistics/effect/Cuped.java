package org.openpersonalization.statistics.effect;

import java.util.Optional;
import org.openpersonalization.statistics.sample.Adjustable;
import org.openpersonalization.statistics.sample.Estimate;
import org.openpersonalization.statistics.sample.History;
import org.openpersonalization.statistics.sample.History.Covariances;
import org.openpersonalization.statistics.sample.Joint;

/**
 * Adjusts the difference for the visitors' history before the test (Deng, Xu, Kohavi, Walker, WSDM 2013: CUPED). The
 * goal is regressed on two covariates: whether a visitor has a past, and the goal's value in it (0 without). Both
 * existed before the first exposure, so the split is independent of them and the difference stays unbiased; its
 * variance falls by the explained share. The coefficients are those of least squares, pooled over both arms.
 *
 * @param knownWeight regression coefficient of having a past
 * @param beforeWeight regression coefficient of the goal's value in the past
 * @param absolute the adjusted difference
 * @param relative the adjusted difference as a share of the control's plain value; absent while that is not above 0
 */
public record Cuped(double knownWeight, double beforeWeight, Effect absolute, Optional<Effect> relative) {

    /** Below this share of the largest possible determinant the covariates say the same and one of them is left out. */
    private static final double COLLINEAR = 1e-9;

    /** The adjusted effect of a variant on a mean. */
    public static Cuped of(History variant, History control) {
        return of(variant.adjustable(), control.adjustable());
    }

    /**
     * The adjusted effect of a variant on a ratio. Ratios are no means of visitors, so goal and past are linearised by
     * the delta method first (Deng, Knoblich, Lu, KDD 2018), the past with the ratio of both arms together: the
     * adjustment is then the same for the same past in either arm. Without visitors with a past, or when the past
     * explains nothing, this is the difference of the plain ratios.
     */
    public static Cuped ofRatio(Joint variant, Joint control) {
        Joint both = variant.plus(control);
        return of(variant.linearised(both), control.linearised(both));
    }

    private static Cuped of(Adjustable variant, Adjustable control) {
        double[] weights = weights(variant.covariances()
                .pooled(
                        Math.max(0, variant.visitors() - 1),
                        control.covariances(),
                        Math.max(0, control.visitors() - 1)));
        Estimate base = control.plain();
        double difference = variant.plain().value()
                - base.value()
                - weights[0] * (variant.knownShare() - control.knownShare())
                - weights[1] * (variant.meanBefore() - control.meanBefore());
        Effect absolute = new Effect(
                Scale.ABSOLUTE,
                difference,
                Math.sqrt(variance(variant, weights) + variance(control, weights)),
                variant.visitors() + control.visitors());
        return new Cuped(
                weights[0],
                weights[1],
                absolute,
                absolute.relativeTo(base, -covarianceWithPlainValue(control, weights)));
    }

    /** The solution of the two normal equations. */
    private static double[] weights(Covariances pooled) {
        double determinant = pooled.known() * pooled.before() - pooled.knownBefore() * pooled.knownBefore();
        if (determinant > COLLINEAR * pooled.known() * pooled.before()) {
            return new double[] {
                (pooled.goalKnown() * pooled.before() - pooled.goalBefore() * pooled.knownBefore()) / determinant,
                (pooled.goalBefore() * pooled.known() - pooled.goalKnown() * pooled.knownBefore()) / determinant
            };
        }
        if (pooled.before() > 0) {
            return new double[] {0, pooled.goalBefore() / pooled.before()};
        }
        return new double[] {pooled.known() > 0 ? pooled.goalKnown() / pooled.known() : 0, 0};
    }

    /** Variance of one arm's adjusted value. */
    private static double variance(Adjustable adjustable, double[] weights) {
        Covariances arm = adjustable.covariances();
        double residual = arm.goal()
                - 2 * (weights[0] * arm.goalKnown() + weights[1] * arm.goalBefore())
                + weights[0] * weights[0] * arm.known()
                + 2 * weights[0] * weights[1] * arm.knownBefore()
                + weights[1] * weights[1] * arm.before();
        return adjustable.visitors() == 0 ? 0 : Math.max(0, residual) / adjustable.visitors();
    }

    private static double covarianceWithPlainValue(Adjustable adjustable, double[] weights) {
        Covariances arm = adjustable.covariances();
        double shared = arm.goal() - weights[0] * arm.goalKnown() - weights[1] * arm.goalBefore();
        return adjustable.visitors() == 0 ? 0 : shared / adjustable.visitors();
    }
}
