package org.openpersonalization.score.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsotonicCalibrationTest {

    /** Rows with scores of a coarse grid, so that there are equal ones; the labels only roughly follow them. */
    private static List<double[]> rows(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 40 + seed; i++) {
            double score = random.nextInt(25) / 5.0 - 2;
            rows.add(new double[] {score, random.nextDouble() < 0.5 + score / 6 ? 1 : 0});
        }
        return rows;
    }

    private static RankedLabels labels(List<double[]> rows) {
        return new RankedLabels(scores(rows, 1), scores(rows, 0));
    }

    private static double[] scores(List<double[]> rows, double label) {
        return rows.stream()
                .filter(row -> row[1] == label)
                .mapToDouble(row -> row[0])
                .toArray();
    }

    /** The min-max formula: the largest over lower ends of the smallest over upper ends of the mean between them. */
    private static double minMax(List<double[]> rows, double score) {
        double largest = 0;
        for (double[] low : rows) {
            if (low[0] <= score) {
                double smallest = 1;
                for (double[] high : rows) {
                    if (high[0] >= score) {
                        smallest = Math.min(
                                smallest,
                                rows.stream()
                                        .filter(row -> row[0] >= low[0] && row[0] <= high[0])
                                        .mapToDouble(row -> row[1])
                                        .average()
                                        .orElse(1));
                    }
                }
                largest = Math.max(largest, smallest);
            }
        }
        return largest;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void stepsAreThoseOfTheMinMaxFormula(int seed) {
        List<double[]> rows = rows(seed);
        double[] fitted = rows.stream().mapToDouble(row -> minMax(rows, row[0])).toArray();
        double low = 1 / (DoubleStream.of(fitted).filter(each -> each == 0).count() + 2.0);
        double high = 1 - 1 / (DoubleStream.of(fitted).filter(each -> each == 1).count() + 2.0);
        double second = DoubleStream.of(fitted).filter(each -> each > 0).min().orElseThrow();
        double secondHighest =
                DoubleStream.of(fitted).filter(each -> each < 1).max().orElseThrow();

        IsotonicCalibration found = IsotonicCalibration.fit(labels(rows));

        for (int row = 0; row < fitted.length; row++) {
            double expected = fitted[row] == 0
                    ? Math.min(low, second / 2)
                    : fitted[row] == 1 ? Math.max(high, (1 + secondHighest) / 2) : fitted[row];
            assertThat(found.probability(rows.get(row)[0])).isCloseTo(expected, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void probabilitiesNeverFallAndStayBelowCertainty(int seed) {
        IsotonicCalibration found = IsotonicCalibration.fit(labels(rows(seed)));

        double before = 0;
        for (double score = -5; score < 5; score += 0.01) {
            assertThat(found.probability(score)).isBetween(before, 1.0).isNotIn(0.0, 1.0);
            before = found.probability(score);
        }
        assertThat(found.probability(Double.NEGATIVE_INFINITY)).isEqualTo(found.at(0));
        assertThat(found.probability(Double.POSITIVE_INFINITY)).isEqualTo(found.at(found.size() - 1));
    }

    /** Calibrated probabilities as scores are calibrated to themselves. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void calibratingTwiceIsCalibratingOnce(int seed) {
        List<double[]> rows = rows(seed);
        IsotonicCalibration once = IsotonicCalibration.fit(labels(rows));
        List<double[]> calibrated = rows.stream()
                .map(row -> new double[] {once.probability(row[0]), row[1]})
                .toList();

        IsotonicCalibration twice = IsotonicCalibration.fit(labels(calibrated));

        for (double[] row : calibrated) {
            assertThat(twice.probability(row[0])).isCloseTo(row[0], within(1e-12));
        }
    }

    @Test
    void withoutRowsEverythingIsOpen() {
        IsotonicCalibration none = IsotonicCalibration.fit(new RankedLabels(new double[0], new double[0]));

        assertThat(none.probability(3)).isEqualTo(0.5);
    }

    @Test
    void neighboursWithoutANumberBetweenThemStayApart() {
        double next = Math.nextUp(1.0);
        IsotonicCalibration found = IsotonicCalibration.fit(new RankedLabels(new double[] {next}, new double[] {1.0}));

        assertThat(found.probability(1.0)).isLessThan(found.probability(next));
    }

    @Test
    void rejectsStepsThatDoNotAscend() {
        double[][][] wrong = {
            {{}, {}},
            {{1}, {0.5}},
            {{}, {0}},
            {{}, {1}},
            {{}, {Double.NaN}},
            {{1}, {0.6, 0.5}},
            {{2, 1}, {0.1, 0.2, 0.3}},
            {{Double.NaN}, {0.1, 0.2}}
        };

        for (double[][] steps : wrong) {
            assertThatThrownBy(() -> new IsotonicCalibration(steps[0], steps[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
