package org.openpersonalization.score.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.score.training.LogisticRegression.Point;

class LogisticRegressionTest {

    private static Period period(
            int rows, int dimension, IntFunction<FeatureVector> features, IntFunction<Boolean> labels) {
        TrainingSet.Builder set = new TrainingSet.Builder(Visits.HASH, dimension);
        for (int row = 0; row < rows; row++) {
            set.add(new LabelledVisit("v" + row, Instant.ofEpochMilli(row), features.apply(row), labels.apply(row)));
        }
        return Period.all(set.build());
    }

    private static LinearScore fit(Period period, double penalty) {
        LogisticRegression regression = new LogisticRegression(period, ColumnScales.of(period, Set.of()));
        return regression.score(regression.fit(penalty, regression.start()).parameters());
    }

    /** One flag without a penalty: the weights are the logarithms of the odds of the four cells. */
    @Test
    void weightsOfOneFlagAreTheOddsOfATwoByTwoTable() {
        Period period = period(1000, 1, row -> FeatureVector.of(row < 400 ? 1 : 0), row -> row < 120 || row >= 960);

        LinearScore found = fit(period, 1e-9);

        assertThat(found.intercept()).isCloseTo(Math.log(40 / 560.0), within(1e-7));
        assertThat(found.intercept() + found.weights()[0]).isCloseTo(Math.log(120 / 280.0), within(1e-7));
    }

    /**
     * The solution is where the gradient is 0. Numbers from an independent calculation: 20 000 steps of gradient descent on
     * standardized columns, in plain arrays.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 20, 1000})
    void weightsAreThoseOfASlowDescent(double penalty) {
        Period period = Period.all(Visits.set(400, 3));
        double[] slow = SlowDescent.fit(period, penalty);

        LinearScore found = fit(period, penalty);

        assertThat(found.intercept()).isCloseTo(slow[0], within(1e-6));
        for (int column = 0; column < 5; column++) {
            assertThat(found.weights()[column]).isCloseTo(slow[column + 1], within(1e-6));
        }
    }

    @Test
    void weightsComeNearTheTruthWithManyRows() {
        LinearScore found = fit(Period.all(Visits.set(60_000, 4)), 1);

        assertThat(found.weights()[0]).isCloseTo(1.2, within(0.1));
        assertThat(found.weights()[1]).isCloseTo(-0.8, within(0.15));
        assertThat(found.weights()[2]).isCloseTo(0.4, within(0.03));
        assertThat(found.weights()[3]).isCloseTo(0.1, within(0.01));
        assertThat(found.intercept() + 100 * found.weights()[3]).isCloseTo(-3, within(0.1));
    }

    @Test
    void constantAndExcludedColumnsHaveNoWeight() {
        Period period = Period.all(Visits.set(2000, 5));

        LogisticRegression regression = new LogisticRegression(period, ColumnScales.of(period, Set.of(0)));
        LinearScore found =
                regression.score(regression.fit(1, regression.start()).parameters());

        assertThat(found.weights()[4]).isZero();
        assertThat(found.weights()[0]).isZero();
        assertThat(found.weights()[2]).isNotZero();
    }

    @Test
    void separableLabelsHaveFiniteWeights() {
        Period period = period(500, 2, row -> FeatureVector.of(row - 250, row >= 250 ? 1 : 0), row -> row >= 250);

        LinearScore found = fit(period, 1);

        assertThat(found.weights()[0]).isBetween(1e-4, 1.0);
        assertThat(found.weights()[1]).isBetween(0.1, 100.0);
        assertThat(found.logLoss(period)).isLessThan(0.05);
    }

    @Test
    void equalColumnsShareTheirWeight() {
        SplittableRandom random = new SplittableRandom(6);
        FeatureVector[] features = new FeatureVector[1000];
        boolean[] labels = new boolean[1000];
        for (int row = 0; row < 1000; row++) {
            double value = random.nextGaussian();
            features[row] = FeatureVector.of(value, value);
            labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-value));
        }

        LinearScore found = fit(period(1000, 2, row -> features[row], row -> labels[row]), 1);

        assertThat(found.weights()[0]).isCloseTo(found.weights()[1], within(1e-6));
        assertThat(found.weights()[0]).isCloseTo(0.5, within(0.1));
    }

    @Test
    void unitsOfColumnsDoNotMatter() {
        Period plain = Period.all(Visits.set(2000, 7));
        SplittableRandom random = new SplittableRandom(7);
        TrainingSet.Builder other = new TrainingSet.Builder(Visits.HASH, 5);
        for (int row = 0; row < 2000; row++) {
            FeatureVector x = Visits.features(random);
            boolean reached = random.nextDouble() < 1 / (1 + Math.exp(-Visits.logit(x)));
            other.add(new LabelledVisit(
                    "v" + row,
                    Visits.time(row, 2000),
                    FeatureVector.of(1024 * x.at(0), x.at(1), x.at(2) / 4096, x.at(3), 1),
                    reached));
        }

        LinearScore one = fit(plain, 10);
        LinearScore scaled = fit(Period.all(other.build()), 10);

        assertThat(scaled.weights()[0] * 1024).isCloseTo(one.weights()[0], within(1e-6));
        assertThat(scaled.weights()[2] / 4096).isCloseTo(one.weights()[2], within(1e-6));
        assertThat(scaled.weights()[3]).isCloseTo(one.weights()[3], within(1e-6));
    }

    /** So many columns that the Hessian comes from a part of the rows: the gradient still vanishes. */
    @Test
    @Tag("slow")
    void aPartOfTheRowsIsEnoughForTheDirection() {
        SplittableRandom random = new SplittableRandom(8);
        TrainingSet.Builder set = new TrainingSet.Builder(Visits.HASH, 200);
        for (int row = 0; row < 15_000; row++) {
            double[] x = new double[200];
            double logit = -2;
            for (int column = 0; column < 200; column++) {
                x[column] = random.nextDouble();
                logit += (column % 5 - 2) * x[column] / 4;
            }
            set.add(new LabelledVisit(
                    "v" + row,
                    Instant.ofEpochMilli(row),
                    FeatureVector.of(x),
                    random.nextDouble() < 1 / (1 + Math.exp(-logit))));
        }
        Period period = Period.all(set.build());
        LogisticRegression regression = new LogisticRegression(period, ColumnScales.of(period, Set.of()));

        Point found = regression.fit(10, regression.start());

        assertThat(found.gradient()).containsExactly(new double[201], within(1e-3));
    }
}
