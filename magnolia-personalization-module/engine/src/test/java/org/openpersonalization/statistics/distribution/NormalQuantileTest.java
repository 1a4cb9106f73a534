package org.openpersonalization.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalQuantileTest {

    @Test
    void isTheInverseOfTheDistribution() {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 10_000; run++) {
            double probability = random.nextDouble(0x1.0p-54, 1);
            double expected = -Normal.exceededWith(probability);

            assertThat(NormalQuantile.of(probability)).isCloseTo(expected, within(2e-14 * (1 + Math.abs(expected))));
        }
    }

    @Test
    void tailsAreTheInverseToo() {
        for (double probability = 0.25; probability > 0x1.0p-54; probability /= 1.5) {
            double expected = -Normal.exceededWith(probability);

            assertThat(NormalQuantile.of(probability)).isCloseTo(expected, within(1e-14 * (1 - expected)));
            assertThat(Normal.below(NormalQuantile.of(probability)) / probability)
                    .isCloseTo(1, within(1e-13));
        }
    }
}
