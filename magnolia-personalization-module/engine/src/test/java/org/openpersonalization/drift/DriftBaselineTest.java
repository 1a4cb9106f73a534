package org.openpersonalization.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.feature.FeatureVector;

class DriftBaselineTest {

    /** A flag, a count with many zeros, a dense number. */
    private static List<FeatureVector> rows(int rows, int seed, double flag, DoubleUnaryOperator number) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, rows)
                .mapToObj(row -> FeatureVector.of(
                        random.nextDouble() < flag ? 1 : 0,
                        Math.max(0, random.nextInt(10) - 6),
                        number.applyAsDouble(random.nextGaussian())))
                .toList();
    }

    /** 30 % of 1 000 rows, then 50 % of 2 000: worked out by hand, with half a row in each bin. */
    @Test
    void indexOfAFlagIsThatOfTheFormula() {
        List<FeatureVector> before = IntStream.range(0, 1000)
                .mapToObj(row -> FeatureVector.of(row < 300 ? 1 : 0))
                .toList();
        List<FeatureVector> after = IntStream.range(0, 2000)
                .mapToObj(row -> FeatureVector.of(row < 1000 ? 1 : 0))
                .toList();
        double set = (1000.5 / 2001 - 300.5 / 1001) * Math.log(1000.5 / 2001 / (300.5 / 1001));
        double unset = (1000.5 / 2001 - 700.5 / 1001) * Math.log(1000.5 / 2001 / (700.5 / 1001));

        FeatureDrift found = DriftBaseline.of(before).compare(after).get(0);

        assertThat(found.index()).isCloseTo(set + unset, within(1e-12));
        assertThat(found.indexByChance()).isCloseTo(0.0015, within(1e-12));
        assertThat(found.isAlarm()).isFalse();
    }

    @Test
    void withoutAChangeTheIndexIsThatOfChance() {
        double[] sums = new double[3];
        double[] byChance = new double[3];
        for (int seed = 0; seed < 100; seed++) {
            DriftBaseline baseline = DriftBaseline.of(rows(1000, seed, 0.3, x -> x));
            for (FeatureDrift drift : baseline.compare(rows(1500, 1000 + seed, 0.3, x -> x))) {
                sums[drift.column()] += drift.index();
                byChance[drift.column()] += drift.indexByChance();
                assertThat(drift.isAlarm()).isFalse();
            }
        }

        assertThat(sums[1]).isCloseTo(byChance[1], within(0.2 * byChance[1]));
        assertThat(sums[0]).isCloseTo(byChance[0], within(0.4 * byChance[0]));
        assertThat(sums[2]).isCloseTo(byChance[2], within(0.3 * byChance[2]));
    }

    @Test
    void changesAreAlarms() {
        DriftBaseline baseline = DriftBaseline.of(rows(5000, 1, 0.3, x -> x));

        assertThat(baseline.compare(rows(5000, 2, 0.6, x -> x + 0.6)))
                .extracting(FeatureDrift::isAlarm)
                .containsExactly(true, false, true);
        assertThat(baseline.compare(List.of(FeatureVector.of(1, 3, 9))))
                .extracting(FeatureDrift::isAlarm)
                .containsExactly(false, false, false);
    }

    @Test
    void aColumnThatWasNeverSetIsAnAlarmOnceItIs() {
        DriftBaseline baseline = DriftBaseline.of(rows(2000, 1, 0, x -> 0));

        FeatureDrift found = baseline.compare(rows(2000, 2, 0.2, x -> x)).get(0);

        assertThat(found.isAlarm()).isTrue();
        assertThat(baseline.dimension()).isEqualTo(3);
    }

    @Test
    void manyRowsAreThinnedEvenly() {
        List<FeatureVector> many = IntStream.range(0, 100_001)
                .mapToObj(row -> FeatureVector.of(row < 50_000 ? 1 : 0))
                .toList();

        FeatureDrift found = DriftBaseline.of(many).compare(many).get(0);

        assertThat(found.index()).isLessThan(1e-6);
        assertThat(found.indexByChance()).isBetween(1 / 20_000.0, 1 / 9_000.0);
    }

    @Test
    void featuresOfAnotherRegistryAreRefused() {
        List<FeatureVector> mixed = List.of(FeatureVector.of(1), FeatureVector.of(1, 2));

        assertThatThrownBy(() -> DriftBaseline.of(mixed)).hasMessageContaining("columns=2, expected=1");
        assertThatThrownBy(() -> DriftBaseline.of(List.of(FeatureVector.of(1))).compare(mixed))
                .hasMessageContaining("columns=2, expected=1");
        assertThat(DriftBaseline.of(List.of()).compare(List.of())).isEmpty();
    }
}
