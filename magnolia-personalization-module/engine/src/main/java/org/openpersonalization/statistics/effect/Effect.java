package org.openpersonalization.statistics.effect;

import java.util.Optional;
import org.openpersonalization.statistics.sample.Estimate;

/**
 * The effect of a variant, compared with the control.
 *
 * @param scale the scale of the value
 * @param value the estimated change
 * @param standardError of that estimate; 0 without variance, which means no information and not certainty
 * @param visitors of variant and control together
 */
public record Effect(Scale scale, double value, double standardError, long visitors) {

    public Effect {
        if (!(Double.isFinite(value) && Double.isFinite(standardError) && standardError >= 0 && visitors >= 0)) {
            throw new IllegalArgumentException("An effect needs a finite value and an error of 0 or more [value="
                    + value + ", standardError=" + standardError + ", visitors=" + visitors + "]");
        }
    }

    /** Variant minus control. */
    public static Effect absolute(Estimate variant, Estimate control) {
        return new Effect(
                Scale.ABSOLUTE,
                variant.value() - control.value(),
                Math.sqrt(variant.variance() + control.variance()),
                variant.visitors() + control.visitors());
    }

    /**
     * Variant by control, minus one, by the delta method: the variance is {@code v_t / m_c² + v_c m_t² / m_c⁴} (Deng,
     * Knoblich, Lu, KDD 2018). Absent while the control's value is not above 0.
     */
    public static Optional<Effect> relative(Estimate variant, Estimate control) {
        return absolute(variant, control).relativeTo(control, -control.variance());
    }

    /**
     * This change as a share of the control's value, by the delta method. Absent while that value is not above 0.
     *
     * @param covariance between the change and the control's value
     */
    Optional<Effect> relativeTo(Estimate control, double covariance) {
        double base = control.value();
        if (!(base > 0)) {
            return Optional.empty();
        }
        double lift = value / base;
        double variance = (standardError * standardError - 2 * lift * covariance + lift * lift * control.variance())
                / (base * base);
        return Optional.of(new Effect(Scale.RELATIVE, lift, Math.sqrt(Math.max(0, variance)), visitors));
    }

    /** The same change of a goal of which less is better. */
    public Effect negated() {
        return new Effect(scale, -value, standardError, visitors);
    }

    /** The change in standard errors; 0 while there is no information. */
    public double z() {
        return standardError == 0 ? 0 : value / standardError;
    }
}
