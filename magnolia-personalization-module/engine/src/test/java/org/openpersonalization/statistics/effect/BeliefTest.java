package org.openpersonalization.statistics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.sample.Proportion;

class BeliefTest {

    @Test
    void equalEffectsAreACoinsChance() {
        Belief belief = Belief.of(new Effect(Scale.ABSOLUTE, 0, 2, 100));

        assertThat(belief.chanceToBeatControl()).isEqualTo(0.5);
        assertThat(belief.expectedLoss()).isCloseTo(2 / Math.sqrt(2 * Math.PI), within(1e-12));
    }

    @Test
    void clearGainLosesNothing() {
        Belief belief = Belief.of(new Effect(Scale.ABSOLUTE, 10, 1, 100));

        assertThat(belief.chanceToBeatControl()).isCloseTo(1, within(1e-12));
        assertThat(belief.expectedLoss()).isCloseTo(0, within(1e-12));
    }

    @Test
    void nothingVariedIsNoBelief() {
        assertThat(Belief.of(new Effect(Scale.ABSOLUTE, 1, 0, 9))).isEqualTo(new Belief(0.5, 0));
    }

    /**
     * One visitor each, the variant's succeeds and the control's does not: densities 2x and 2 − 2x. P(T > C) = ∫ 2x (2x − x²)
     * dx = 4/3 − 1/2 = 5/6. E max(C − T, 0) = ∫ x² (1 − x)² dx = 1/30.
     */
    @Test
    void proportionsAsWorkedByHand() {
        Belief belief = Belief.of(new Proportion(1, 1), new Proportion(1, 0));

        assertThat(belief.chanceToBeatControl()).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(belief.expectedLoss()).isCloseTo(1.0 / 30, within(1e-12));
    }

    @Test
    void largeProportionsAgreeWithAnotherSum() {
        Proportion variant = new Proportion(4000, 230);
        Proportion control = new Proportion(4100, 205);
        BetaDistribution treated = new BetaDistribution(231, 3771);
        BetaDistribution plain = new BetaDistribution(206, 3896);
        double chance = 0;
        double loss = 0;
        double step = 1e-5;
        for (double x = step / 2; x < 0.15; x += step) {
            chance += step * treated.density(x) * plain.cumulativeProbability(x);
            loss += step * treated.cumulativeProbability(x) * (1 - plain.cumulativeProbability(x));
        }

        Belief belief = Belief.of(variant, control);

        assertThat(belief.chanceToBeatControl()).isCloseTo(chance, within(1e-9));
        assertThat(belief.expectedLoss()).isCloseTo(loss, within(1e-9));
    }
}
