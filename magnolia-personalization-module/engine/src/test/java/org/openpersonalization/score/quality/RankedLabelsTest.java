package org.openpersonalization.score.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankedLabelsTest {

    /** Every positive row against every negative one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void areaIsTheShareOfPairsInTheRightOrder(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] positives = random.ints(1 + random.nextInt(60), 0, 2 + seed * 3)
                .asDoubleStream()
                .toArray();
        double[] negatives = random.ints(1 + random.nextInt(60), 0, 2 + seed * 2)
                .asDoubleStream()
                .toArray();
        double wins = 0;
        for (double positive : positives) {
            for (double negative : negatives) {
                wins += positive > negative ? 1 : positive == negative ? 0.5 : 0;
            }
        }

        double auc = new RankedLabels(positives.clone(), negatives.clone()).auc();

        assertThat(auc).isCloseTo(wins / positives.length / negatives.length, within(1e-12));
        assertThat(new RankedLabels(negatives, positives).auc()).isCloseTo(1 - auc, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "'2 3', '0 1', 1",
        "'0 1', '2 3', 0",
        "'1 1', '1 1 1', 0.5",
        "'', '1', 0.5",
        "'1', '', 0.5",
        "'-0.0', '0.0', 0.5"
    })
    void areaOfSpecialCases(String positives, String negatives, double expected) {
        assertThat(new RankedLabels(numbers(positives), numbers(negatives)).auc())
                .isEqualTo(expected);
    }

    private static double[] numbers(String text) {
        return text.isEmpty()
                ? new double[0]
                : java.util.stream.Stream.of(text.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }
}
