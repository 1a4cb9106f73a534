package org.openpersonalization.statistics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.sample.Estimate;

class EffectTest {

    private final Estimate control = new Estimate(0.41, 3.9 * 3.9 / 3407, 3407);
    private final Estimate variant = new Estimate(0.7, 6.2 * 6.2 / 3461, 3461);

    @Test
    void differenceAddsVariances() {
        Effect effect = Effect.absolute(variant, control);

        assertThat(effect.value()).isCloseTo(0.29, within(1e-12));
        assertThat(effect.standardError()).isCloseTo(Math.sqrt(15.21 / 3407 + 38.44 / 3461), within(1e-12));
        assertThat(effect.visitors()).isEqualTo(6868);
        assertThat(effect.z()).isCloseTo(2.3240, within(1e-4));
    }

    /** The same numbers in a published test of another open-source engine: lift 0.70732, standard error 0.37879. */
    @Test
    void liftFollowsTheDeltaMethod() {
        Effect lift = Effect.relative(variant, control).orElseThrow();

        assertThat(lift.value()).isCloseTo(0.70732, within(5e-6));
        assertThat(lift.standardError()).isCloseTo(0.37879, within(5e-6));
        assertThat(lift.scale()).isEqualTo(Scale.RELATIVE);
    }

    @Test
    void liftDoesNotDependOnTheUnit() {
        Effect cents = Effect.relative(
                        new Estimate(70, 10_000 * variant.variance(), 3461),
                        new Estimate(41, 10_000 * control.variance(), 3407))
                .orElseThrow();

        Effect lift = Effect.relative(variant, control).orElseThrow();
        assertThat(cents.value()).isCloseTo(lift.value(), within(1e-12));
        assertThat(cents.standardError()).isCloseTo(lift.standardError(), within(1e-12));
    }

    @Test
    void liftOverNothingIsAbsent() {
        assertThat(Effect.relative(variant, new Estimate(0, 0, 10))).isEmpty();
        assertThat(Effect.relative(variant, new Estimate(-1, 0, 10))).isEmpty();
    }

    @Test
    void lessCanBeBetter() {
        Effect effect = new Effect(Scale.ABSOLUTE, -0.2, 0.1, 50);

        assertThat(effect.negated().value()).isEqualTo(0.2);
    }

    @Test
    void nothingVariedIsNoEvidence() {
        assertThat(new Effect(Scale.ABSOLUTE, 0.3, 0, 9).z()).isZero();
    }

    @Test
    void intervalsKnowTheirPlace() {
        Interval interval = Interval.around(1, 0.5);

        assertThat(interval).isEqualTo(new Interval(0.5, 1.5));
        assertThat(interval.holds(1.5)).isTrue();
        assertThat(interval.holds(0.4)).isFalse();
        assertThat(interval.holds(1.6)).isFalse();
        assertThat(interval.isPositive()).isTrue();
        assertThat(interval.isNegative()).isFalse();
        assertThat(new Interval(-2, -1).isNegative()).isTrue();
        assertThat(interval.isWithin(Interval.ALL)).isTrue();
        assertThat(interval.isWithin(new Interval(0.6, 2))).isFalse();
        assertThat(interval.isWithin(new Interval(0, 1))).isFalse();
        assertThatThrownBy(() -> new Interval(1, 0)).hasMessageContaining("begins before it ends");
    }

    @Test
    void impossibleEffectsAreRefused() {
        assertThatThrownBy(() -> new Effect(Scale.ABSOLUTE, Double.NaN, 1, 1)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Effect(Scale.ABSOLUTE, 1, -1, 1)).hasMessageContaining("finite");
    }
}
