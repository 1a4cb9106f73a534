package org.openpersonalization.score.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    /** Predictions between 0 and 0.2; the truth is a function of the prediction. */
    private static RankedLabels predictions(int rows, int seed, DoubleUnaryOperator truth) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] found = {new double[rows], new double[rows]};
        int[] sizes = new int[2];
        for (int row = 0; row < rows; row++) {
            double predicted = 0.2 * random.nextDouble() * random.nextDouble();
            int label = random.nextDouble() < truth.applyAsDouble(predicted) ? 1 : 0;
            found[label][sizes[label]++] = predicted;
        }
        return new RankedLabels(Arrays.copyOf(found[1], sizes[1]), Arrays.copyOf(found[0], sizes[0]));
    }

    @Test
    void errorOfRightPredictionsIsThatOfChance() {
        double errors = 0;
        double byChance = 0;
        int calibrated = 0;
        for (int seed = 0; seed < 200; seed++) {
            Reliability found = Reliability.of(predictions(2000, seed, p -> p), 1);
            errors += found.error() / 200;
            byChance += found.errorByChance() / 200;
            calibrated += found.isCalibrated() ? 1 : 0;
        }

        assertThat(errors).isCloseTo(byChance, within(0.05 * byChance));
        assertThat(calibrated).isGreaterThanOrEqualTo(199);
        assertThat(Reliability.of(predictions(500_000, 1, p -> p), 1).error()).isLessThan(0.002);
    }

    @Test
    void predictionsTwiceTooHighAreNotCalibrated() {
        Reliability found = Reliability.of(predictions(20_000, 3, p -> p / 2), 1);

        assertThat(found.isCalibrated()).isFalse();
        assertThat(found.error()).isCloseTo(0.025, within(0.004));
        assertThat(found.bins()).allSatisfy(bin -> assertThat(bin.observed()).isLessThan(bin.predicted()));
    }

    @Test
    void aSmallDeviationOfManyRowsIsNoFault() {
        Reliability found = Reliability.of(predictions(2_000_000, 4, p -> 0.96 * p), 1);

        assertThat(found.pValue()).isLessThan(0.001);
        assertThat(found.isCalibrated()).isTrue();
    }

    @Test
    void binsHoldAllRowsAndTheTestIsThatOfAnotherLibrary() {
        RankedLabels predictions = predictions(997, 5, p -> p);

        Reliability found = Reliability.of(predictions, 1);

        assertThat(found.bins()).hasSize(10);
        assertThat(found.bins().stream().mapToLong(ReliabilityBin::rows).sum()).isEqualTo(997);
        assertThat(found.bins().stream().mapToLong(ReliabilityBin::positives).sum())
                .isEqualTo(predictions.positives().length);
        double statistic = found.bins().stream()
                .mapToDouble(bin -> Math.pow(bin.positives() - bin.rows() * bin.predicted(), 2)
                        / (bin.rows() * bin.predicted() * (1 - bin.predicted())))
                .sum();
        assertThat(found.pValue())
                .isCloseTo(1 - new ChiSquaredDistribution(10).cumulativeProbability(statistic), within(1e-9));
    }

    @Test
    void equalPredictionsAreOneBin() {
        Reliability found = Reliability.of(new RankedLabels(new double[] {0.5, 0.5}, new double[] {0.5, 0.5, 0.5}), 1);

        assertThat(found.bins()).containsExactly(new ReliabilityBin(5, 2, 0.5));
        assertThat(found.error()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void lossesAreThoseOfTheDefinition() {
        ScoreQuality found =
                ScoreQuality.of(0.75, new RankedLabels(new double[] {0.9, 0.4}, new double[] {0.2, 0.1, 0.1, 0.1}));

        assertThat(found.sample()).isEqualTo(new ScoreQuality.Sample(6, 2));
        assertThat(found.sample().baseRate()).isEqualTo(1 / 3.0);
        double logLoss = -(Math.log(0.9) + Math.log(0.4) + Math.log(0.8) + 3 * Math.log(0.9)) / 6;
        assertThat(found.losses().logLoss()).isCloseTo(logLoss, within(1e-12));
        assertThat(found.losses().baseLogLoss())
                .isCloseTo(-(Math.log(1 / 3.0) + 2 * Math.log(2 / 3.0)) / 3, within(1e-12));
        assertThat(found.losses().brier()).isCloseTo((0.01 + 0.36 + 0.04 + 3 * 0.01) / 6, within(1e-12));
        assertThat(found.auc()).isEqualTo(0.75);
    }
}
