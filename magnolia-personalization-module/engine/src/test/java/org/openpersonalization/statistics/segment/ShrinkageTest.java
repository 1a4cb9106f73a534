package org.openpersonalization.statistics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Scale;

class ShrinkageTest {

    /**
     * Effects 1, 3, 5, each with error 1. Weights 1, centre 3, scatter 4 + 0 + 4 = 8. τ² = (8 − 2) / (3 − 3/3) = 3. B = 1 / (1 +
     * 3) = 1/4: shrunk 3 − 3/4 · 2 = 1.5, 3, 4.5. Error² = 3/4 · 1 + (1/4)² / (3 · 1/4) = 5/6.
     */
    @Test
    void effectsAsWorkedByHand() {
        Shrinkage<String> shrinkage = Shrinkage.of(effects(1, 1, 3, 1, 5, 1));

        assertThat(shrinkage.centre()).isCloseTo(3, within(1e-12));
        assertThat(shrinkage.between()).isCloseTo(3, within(1e-12));
        assertThat(shrinkage.effects().values()).extracting(Effect::value).containsExactly(1.5, 3.0, 4.5);
        assertThat(shrinkage.effects().get("s0").standardError()).isCloseTo(Math.sqrt(5.0 / 6), within(1e-12));
    }

    @Test
    void whatChanceExplainsIsPulledToTheCentre() {
        Shrinkage<String> shrinkage = Shrinkage.of(effects(1, 2, 1.5, 1, 2, 2));

        assertThat(shrinkage.between()).isZero();
        assertThat(shrinkage.effects().values()).allMatch(each -> Math.abs(each.value() - 1.5) < 1e-12);
    }

    @Test
    void uncertainSegmentsArePulledMore() {
        Shrinkage<String> shrinkage = Shrinkage.of(effects(10, 0.5, 10, 5, 0, 0.5, -10, 0.5));

        assertThat(shrinkage.effects().get("s1").value())
                .isLessThan(shrinkage.effects().get("s0").value());
    }

    @Test
    void segmentWithoutInformationIsTheCentre() {
        Shrinkage<String> shrinkage = Shrinkage.of(effects(1, 1, 5, 1, 99, 0));

        Effect silent = shrinkage.effects().get("s2");
        assertThat(silent.value()).isCloseTo(3, within(1e-12));
        assertThat(silent.standardError())
                .isGreaterThan(shrinkage.effects().get("s0").standardError());
    }

    @Test
    void loneSegmentIsItself() {
        assertThat(Shrinkage.of(effects(4, 1)).effects().get("s0").value()).isCloseTo(4, within(1e-12));
        assertThat(Shrinkage.of(Map.of()).effects()).isEmpty();
        assertThat(Shrinkage.of(effects(4, 0)).centre()).isZero();
    }

    private static Map<String, Effect> effects(double... pairs) {
        Map<String, Effect> effects = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            effects.put("s" + i / 2, new Effect(Scale.ABSOLUTE, pairs[i], pairs[i + 1], 100));
        }
        return effects;
    }
}
