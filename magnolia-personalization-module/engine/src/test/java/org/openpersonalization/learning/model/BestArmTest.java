package org.openpersonalization.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.distribution.Beta;
import org.openpersonalization.statistics.distribution.Normal;

class BestArmTest {

    @Test
    void twoNormalArmsFollowTheClosedForm() {
        for (double ratio : new double[] {1, 5, 20, 100, 1e4, 1e7}) {
            for (double distance : new double[] {0, 0.3, 1, 4}) {
                double[] best = BestArm.ofNormal(new double[] {distance, 0}, new double[] {1, ratio});

                assertThat(best[0]).isCloseTo(Normal.below(distance / Math.hypot(1, ratio)), within(1e-7));
            }
        }
    }

    @Test
    void equalArmsHaveEqualProbabilities() {
        double[] deviations = new double[50];
        Arrays.fill(deviations, 0.3);

        assertThat(Arrays.stream(BestArm.ofNormal(new double[50], deviations)).boxed())
                .allMatch(each -> Math.abs(each - 0.02) < 1e-12);
    }

    /** Against a fine trapezoid rule: 200 000 nodes. */
    @Test
    void armsOfVeryDifferentDeviationsFollowAFineRule() {
        SplittableRandom random = new SplittableRandom(8);
        for (int run = 0; run < 20; run++) {
            int arms = 2 + random.nextInt(6);
            double[] means = random.doubles(arms, -1, 1).toArray();
            double[] deviations =
                    random.doubles(arms, -2, 1).map(each -> Math.pow(10, each)).toArray();

            double[] best = BestArm.ofNormal(means, deviations);

            assertThat(best).containsExactly(trapezoid(means, deviations), within(1e-6));
        }
    }

    private static double[] trapezoid(double[] means, double[] deviations) {
        double[] sums = new double[means.length];
        int nodes = 200_000;
        for (int node = 0; node <= nodes; node++) {
            double place = -90 + 180.0 * node / nodes;
            for (int arm = 0; arm < sums.length; arm++) {
                double product = Normal.density((place - means[arm]) / deviations[arm]) / deviations[arm];
                for (int other = 0; other < sums.length && product > 1e-18; other++) {
                    product *= other == arm ? 1 : Normal.below((place - means[other]) / deviations[other]);
                }
                sums[arm] += product * 180 / nodes;
            }
        }
        return sums;
    }

    /** With whole numbers: P(X &gt; Y) is a finite sum (Miller 2015, also in Evan Miller, Formulas for Bayesian A/B testing). */
    @Test
    void twoBetaArmsFollowTheClosedForm() {
        for (int[] counts : new int[][] {{1, 1, 1, 1}, {3, 10, 5, 9}, {40, 900, 30, 1_000}, {1, 500, 2, 5}}) {
            double[] best = BestArm.ofBeta(new Beta[] {new Beta(counts[0], counts[1]), new Beta(counts[2], counts[3])});

            assertThat(best[1]).isCloseTo(second(counts[0], counts[1], counts[2], counts[3]), within(1e-6));
        }
    }

    private static double second(int a, int b, int c, int d) {
        double sum = 0;
        for (int i = 0; i < c; i++) {
            sum += Math.exp(logBeta(a + i, b + d) - Math.log(d + i) - logBeta(1 + i, d) - logBeta(a, b));
        }
        return sum;
    }

    private static double logBeta(double a, double b) {
        return org.apache.commons.numbers.gamma.LogBeta.value(a, b);
    }

    @Test
    void rareAndFrequentBetaArmsAreResolved() {
        for (double small : new double[] {0.01, 0.1, 1}) {
            double[] best = BestArm.ofBeta(new Beta[] {new Beta(small, 50), new Beta(5e5, 9.5e6), new Beta(small, 50)});

            assertThat(best[0]).isCloseTo(best[2], within(1e-9));
            assertThat(best[0])
                    .isCloseTo(
                            new Beta(small, 50).above(0.05) * (1 + new Beta(small, 50).below(0.05)) / 2, within(1e-4));
        }
    }

    @Test
    void certainArmsAndWrongNumbers() {
        assertThat(BestArm.ofNormal(new double[] {1, 2, 2}, new double[3])).containsExactly(0, 1, 0);
        assertThat(BestArm.ofNormal(new double[] {1}, new double[] {3})).containsExactly(1);
        assertThat(BestArm.ofBeta(new Beta[] {new Beta(1, 1)})).containsExactly(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BestArm.ofNormal(new double[] {Double.NaN}, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> BestArm.ofNormal(new double[] {1}, new double[] {-1}));
    }
}
