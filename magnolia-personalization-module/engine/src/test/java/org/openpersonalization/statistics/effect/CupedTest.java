package org.openpersonalization.statistics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.sample.History;

class CupedTest {

    /**
     * Control: before 0 2 2 4 (mean 2), after 1 2 4 5 (mean 3). Variant: before 1 3 3 5 (mean 3), after 4 5 7 8 (mean 6). In
     * either arm the sums of centred squares and products are 8 (before), 8 (both), 10 (after).
     *
     * <p>Weight θ = (8 + 8) / (8 + 8) = 1. The plain difference is 6 − 3 = 3; the variant's visitors brought 3 − 2 = 1 more
     * along, so the adjusted one is 3 − 1 · 1 = 2. What is left in an arm: (10 − 2 · 8 + 8) / 3 = 2/3, by 4 visitors 1/6; both
     * arms 1/3 (plain: 5/3).
     *
     * <p>Relative: 2 / 3. The change and the control's mean vary together by −((10 − 8) / 3) / 4 = −1/6, the control's mean by
     * 10/12. Variance (1/3 + 2 · 2/3 · 1/6 + 4/9 · 10/12) / 9 = 25/243.
     */
    @Test
    void adjustmentAsWorkedByHand() {
        History control = known(new int[][] {{1, 0}, {2, 2}, {4, 2}, {5, 4}});
        History variant = known(new int[][] {{4, 1}, {5, 3}, {7, 3}, {8, 5}});

        Cuped cuped = Cuped.of(variant, control);

        assertThat(cuped.knownWeight()).isZero();
        assertThat(cuped.beforeWeight()).isCloseTo(1, within(1e-12));
        assertThat(cuped.absolute().value()).isCloseTo(2, within(1e-12));
        assertThat(cuped.absolute().standardError()).isCloseTo(Math.sqrt(1.0 / 3), within(1e-12));
        assertThat(cuped.relative().orElseThrow().value()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(cuped.relative().orElseThrow().standardError()).isCloseTo(Math.sqrt(25.0 / 243), within(1e-12));
    }

    @Test
    void adjustedDifferenceIsTheCoefficientOfARegression() {
        Random random = new Random(7);
        List<double[]> rows = new ArrayList<>();
        List<Double> goals = new ArrayList<>();
        History[] arms = {History.NONE, History.NONE};
        for (int i = 0; i < 400; i++) {
            int arm = random.nextInt(2);
            boolean known = random.nextInt(3) > 0;
            int before = known ? random.nextInt(50) : 0;
            int after = before * 2 + (known ? 10 : 0) + 5 * arm + random.nextInt(40);
            arms[arm] = arms[arm].plus(known ? History.of(after, before) : History.ofNew(after));
            rows.add(new double[] {arm, known ? 1 : 0, before});
            goals.add((double) after);
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(
                goals.stream().mapToDouble(Double::doubleValue).toArray(), rows.toArray(double[][]::new));

        Cuped cuped = Cuped.of(arms[1], arms[0]);

        double[] coefficients = regression.estimateRegressionParameters();
        assertThat(cuped.absolute().value()).isCloseTo(coefficients[1], within(1e-9));
        assertThat(cuped.knownWeight()).isCloseTo(coefficients[2], within(1e-9));
        assertThat(cuped.beforeWeight()).isCloseTo(coefficients[3], within(1e-9));
        assertThat(cuped.absolute().standardError())
                .isLessThan(Effect.absolute(
                                        arms[1].total().estimate(),
                                        arms[0].total().estimate())
                                .standardError()
                        / 2);
    }

    @Test
    void withoutAnyPastNothingIsAdjusted() {
        History control = History.ofNew(1).plus(History.ofNew(3));
        History variant = History.ofNew(5).plus(History.ofNew(9));

        Cuped cuped = Cuped.of(variant, control);

        assertThat(cuped.absolute())
                .isEqualTo(Effect.absolute(
                        variant.total().estimate(), control.total().estimate()));
    }

    @Test
    void pastThatNeverVariesStillTellsOldFromNew() {
        History control = known(new int[][] {{4, 0}, {6, 0}}).plus(History.ofNew(1));
        History variant = known(new int[][] {{4, 0}, {6, 0}}).plus(History.ofNew(1));

        Cuped cuped = Cuped.of(variant, control);

        assertThat(cuped.beforeWeight()).isZero();
        assertThat(cuped.knownWeight()).isCloseTo(4, within(1e-12));
        assertThat(cuped.absolute().value()).isZero();
    }

    @Test
    void nobodyIsNoError() {
        assertThat(Cuped.of(History.NONE, History.NONE).relative()).isEmpty();
    }

    private static History known(int[][] pairs) {
        History sum = History.NONE;
        for (int[] pair : pairs) {
            sum = sum.plus(History.of(pair[0], pair[1]));
        }
        return sum;
    }
}
