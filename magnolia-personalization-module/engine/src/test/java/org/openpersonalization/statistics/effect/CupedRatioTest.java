package org.openpersonalization.statistics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.sample.Joint;

class CupedRatioTest {

    /**
     * Clicks by views (y, d), and before (b, c).
     *
     * <p>Control: (0,1 | 0,1) (0,3 | 0,3) (3,1 | 2,1) (5,3 | 4,3): R = 8/8 = 1, mean d 2. Variant: (2,1 | 2,1) (5,3 | 2,3)
     * (4,1 | 4,1) (5,3 | 2,3): R = 16/8 = 2, mean d 2. Past of both arms: R' = 16/16 = 1, mean c 2.
     *
     * <p>Goal (y − R d) / 2: control −½ −1½ 1 1, squares 4½; variant 0 −½ 1 −½, squares 1½. Past (b − c) / 2: control −½ −1½
     * ½ ½, mean −¼; variant ½ −½ 1½ −½, mean ¼; centred squares 2¾ in either. Products 3½ and 2.
     *
     * <p>Weight θ = (3½ + 2) / (2¾ + 2¾) = 1. Plain difference 1, adjusted 1 − 1 · (¼ + ¼) = ½. What is left: 4½ − 7 + 2¾ =
     * ¼ and 1½ − 4 + 2¾ = ¼, each by 3 · 4: together 1/24 (plain: 6/12).
     *
     * <p>Relative: ½ / 1. The change and the control's ratio vary together by −(4½ − 3½) / 12 = −1/12, the control's ratio by
     * 4½ / 12. Variance 1/24 + 2 · ½ · 1/12 + ¼ · 3/8 = 7/32.
     */
    @Test
    void adjustmentAsWorkedByHand() {
        Joint control = known(new int[][] {{0, 1, 0, 1}, {0, 3, 0, 3}, {3, 1, 2, 1}, {5, 3, 4, 3}});
        Joint variant = known(new int[][] {{2, 1, 2, 1}, {5, 3, 2, 3}, {4, 1, 4, 1}, {5, 3, 2, 3}});

        Cuped cuped = Cuped.ofRatio(variant, control);

        assertThat(cuped.knownWeight()).isZero();
        assertThat(cuped.beforeWeight()).isCloseTo(1, within(1e-12));
        assertThat(cuped.absolute().value()).isCloseTo(0.5, within(1e-12));
        assertThat(cuped.absolute().standardError()).isCloseTo(Math.sqrt(1.0 / 24), within(1e-12));
        assertThat(cuped.absolute().visitors()).isEqualTo(8);
        assertThat(cuped.relative().orElseThrow().value()).isCloseTo(0.5, within(1e-12));
        assertThat(cuped.relative().orElseThrow().standardError()).isCloseTo(Math.sqrt(7.0 / 32), within(1e-12));
        assertThat(plain(variant, control).value()).isEqualTo(1);
        assertThat(plain(variant, control).standardError()).isCloseTo(Math.sqrt(0.5), within(1e-12));
    }

    /** Each visitor's linearised numbers, made here one by one, in the least squares of another library. */
    @Test
    void adjustedDifferenceIsTheCoefficientOfARegression() {
        World world = new World(new SplittableRandom(11));
        List<int[]> rows = new ArrayList<>();
        Joint[] arms = {Joint.NONE, Joint.NONE};
        for (int i = 0; i < 600; i++) {
            int arm = i % 3 == 0 ? 1 : 0;
            int[] row = world.visitor(arm == 1 ? 1.5 : 1);
            arms[arm] = arms[arm].plus(World.joint(row));
            rows.add(new int[] {arm, row[0], row[1], row[2], row[3], row[4]});
        }

        Cuped cuped = Cuped.ofRatio(arms[1], arms[0]);

        OLSMultipleLinearRegression regression = regression(rows);
        double[] coefficients = regression.estimateRegressionParameters();
        assertThat(cuped.absolute().value()).isCloseTo(coefficients[1], within(1e-9));
        assertThat(cuped.knownWeight()).isCloseTo(coefficients[2], within(1e-9));
        assertThat(cuped.beforeWeight()).isCloseTo(coefficients[3], within(1e-9));
        assertThat(cuped.absolute().standardError())
                .isCloseTo(errorOf(regression.estimateResiduals(), rows), within(1e-9));
    }

    @Test
    void withoutAnyPastThisIsThePlainRatio() {
        Joint control = fresh(new int[][] {{1, 2}, {3, 3}, {0, 4}});
        Joint variant = fresh(new int[][] {{2, 2}, {3, 5}, {4, 4}});

        assertIsPlain(variant, control);
    }

    /** Whatever the goal does, the past has the same ratio and everybody has one. */
    @Test
    void pastThatIsTheSameForAllExplainsNothing() {
        Joint control = known(new int[][] {{1, 2, 1, 3}, {3, 3, 3, 9}, {0, 4, 7, 21}});
        Joint variant = known(new int[][] {{2, 2, 2, 6}, {3, 5, 1, 3}, {4, 4, 5, 15}});

        assertIsPlain(variant, control);
        assertThat(Cuped.ofRatio(variant, control).beforeWeight()).isZero();
    }

    /** Goals ½ −½ with each of the pasts, so that the products add up to 0. */
    @Test
    void pastThatIsUnrelatedChangesNothing() {
        Joint control = known(new int[][] {{2, 2, 0, 2}, {0, 2, 0, 2}, {2, 2, 4, 2}, {0, 2, 4, 2}});
        Joint variant = known(new int[][] {{4, 2, 0, 2}, {2, 2, 0, 2}, {4, 2, 4, 2}, {2, 2, 4, 2}});

        assertIsPlain(variant, control);
    }

    @Test
    void nothingBelowTheLineIsNoError() {
        Joint control = known(new int[][] {{1, 0, 1, 0}, {2, 0, 0, 0}});

        Cuped cuped = Cuped.ofRatio(control, control);

        assertThat(cuped.absolute()).isEqualTo(new Effect(Scale.ABSOLUTE, 0, 0, 4));
        assertThat(cuped.relative()).isEmpty();
        assertThat(Cuped.ofRatio(Joint.NONE, Joint.NONE).relative()).isEmpty();
    }

    /** With one below the line for everybody, before as well, the ratio is a mean, and so is its adjustment. */
    @Test
    void ratioByOneIsTheMean() {
        Random random = new Random(5);
        Joint[] arms = {Joint.NONE, Joint.NONE};
        for (int i = 0; i < 200; i++) {
            int before = random.nextInt(40);
            arms[i % 2] = arms[i % 2].plus(Joint.of(before + random.nextInt(10), 1, true, before, 1));
        }

        Cuped ratio = Cuped.ofRatio(arms[1], arms[0]);
        Cuped mean = Cuped.of(arms[1].history(), arms[0].history());

        assertThat(ratio.beforeWeight()).isCloseTo(mean.beforeWeight(), within(1e-12));
        assertThat(ratio.absolute().value()).isCloseTo(mean.absolute().value(), within(1e-12));
        assertThat(ratio.absolute().standardError()).isCloseTo(mean.absolute().standardError(), within(1e-12));
    }

    /**
     * 1 000 tests of 600 and 900 visitors. The true ratios are 0.3 and 0.2: the mean of the estimates is within four standard
     * errors of the truth, the ordinary interval holds it in 95 % within four standard errors of that share, and the
     * errors that are told are those that are seen, within 8 %.
     */
    @Test
    void estimatesAreUnbiasedAndTheirErrorsTrue() {
        DescriptiveStatistics changes = new DescriptiveStatistics();
        DescriptiveStatistics lifts = new DescriptiveStatistics();
        DescriptiveStatistics errors = new DescriptiveStatistics();
        DescriptiveStatistics plainErrors = new DescriptiveStatistics();
        int changeHeld = 0;
        int liftHeld = 0;
        World world = new World(new SplittableRandom(2026));
        for (int run = 0; run < 1_000; run++) {
            Joint variant = world.arm(600, 1.5);
            Joint control = world.arm(900, 1);
            Effect change = Cuped.ofRatio(variant, control).absolute();
            Effect lift = Cuped.ofRatio(variant, control).relative().orElseThrow();
            changes.addValue(change.value());
            lifts.addValue(lift.value());
            errors.addValue(change.standardError());
            plainErrors.addValue(plain(variant, control).standardError());
            changeHeld += holds(change, 0.1) ? 1 : 0;
            liftHeld += holds(lift, 0.5) ? 1 : 0;
        }

        double noise = 4 * Math.sqrt(0.05 * 0.95 / 1_000);
        assertThat(changes.getMean()).isCloseTo(0.1, within(4 * changes.getStandardDeviation() / Math.sqrt(1_000)));
        assertThat(lifts.getMean()).isCloseTo(0.5, within(4 * lifts.getStandardDeviation() / Math.sqrt(1_000)));
        assertThat(changeHeld / 1_000.0).isCloseTo(0.95, within(noise));
        assertThat(liftHeld / 1_000.0).isCloseTo(0.95, within(noise));
        assertThat(errors.getMean() / changes.getStandardDeviation()).isCloseTo(1, within(0.08));
        assertThat(errors.getMean()).isLessThan(0.95 * plainErrors.getMean());
    }

    private static boolean holds(Effect effect, double truth) {
        return Interval.around(effect.value(), 1.959963984540054 * effect.standardError())
                .holds(truth);
    }

    private static void assertIsPlain(Joint variant, Joint control) {
        Cuped cuped = Cuped.ofRatio(variant, control);
        Effect lift = Effect.relative(
                        variant.ratio().estimate(), control.ratio().estimate())
                .orElseThrow();

        Effect plain = plain(variant, control);
        assertThat(cuped.absolute().value()).isCloseTo(plain.value(), within(1e-12));
        assertThat(cuped.absolute().standardError()).isCloseTo(plain.standardError(), within(1e-12));
        assertThat(cuped.relative().orElseThrow().value()).isCloseTo(lift.value(), within(1e-12));
        assertThat(cuped.relative().orElseThrow().standardError()).isCloseTo(lift.standardError(), within(1e-12));
    }

    private static Effect plain(Joint variant, Joint control) {
        return Effect.absolute(variant.ratio().estimate(), control.ratio().estimate());
    }

    private static Joint known(int[][] visitors) {
        Joint sum = Joint.NONE;
        for (int[] each : visitors) {
            sum = sum.plus(Joint.of(each[0], each[1], true, each[2], each[3]));
        }
        return sum;
    }

    private static Joint fresh(int[][] visitors) {
        Joint sum = Joint.NONE;
        for (int[] each : visitors) {
            sum = sum.plus(Joint.of(each[0], each[1], false, 0, 0));
        }
        return sum;
    }

    /** Rows are arm, y, d, known, b, c. */
    private static OLSMultipleLinearRegression regression(List<int[]> rows) {
        double[] ratios = {ratio(rows, 0), ratio(rows, 1)};
        double[] belows = {mean(rows, 0, 2), mean(rows, 1, 2)};
        double b = rows.stream().mapToInt(row -> row[4]).sum();
        double c = rows.stream().mapToInt(row -> row[5]).sum();
        double[] goals = new double[rows.size()];
        double[][] covariates = new double[rows.size()][];
        for (int i = 0; i < goals.length; i++) {
            int[] row = rows.get(i);
            goals[i] = ratios[row[0]] + (row[1] - ratios[row[0]] * row[2]) / belows[row[0]];
            covariates[i] = new double[] {row[0], row[3], (row[4] - b / c * row[5]) / (c / rows.size())};
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(goals, covariates);
        return regression;
    }

    private static double ratio(List<int[]> rows, int arm) {
        return mean(rows, arm, 1) / mean(rows, arm, 2);
    }

    private static double mean(List<int[]> rows, int arm, int column) {
        return rows.stream()
                .filter(row -> row[0] == arm)
                .mapToInt(row -> row[column])
                .average()
                .orElseThrow();
    }

    /** Residuals add up to zero in each arm, so their variance by the number of visitors is the arm's share of the error. */
    private static double errorOf(double[] residuals, List<int[]> rows) {
        DescriptiveStatistics[] arms = {new DescriptiveStatistics(), new DescriptiveStatistics()};
        for (int i = 0; i < residuals.length; i++) {
            arms[rows.get(i)[0]].addValue(residuals[i]);
        }
        return Math.sqrt(arms[0].getVariance() / arms[0].getN() + arms[1].getVariance() / arms[1].getN());
    }

    /**
     * Half of the visitors click on 0.1 of 1 to 7 views, the others on 0.4 of 1 to 3: (4 · 0.1 + 2 · 0.4) / (4 + 2) = 0.2. Two
     * thirds have a past, in which they were the same.
     */
    private record World(SplittableRandom random) {

        int[] visitor(double lift) {
            boolean keen = random.nextBoolean();
            boolean known = random.nextInt(3) > 0;
            int views = 1 + random.nextInt(keen ? 3 : 7);
            int before = known ? 1 + random.nextInt(keen ? 30 : 70) : 0;
            double rate = keen ? 0.4 : 0.1;
            return new int[] {clicks(views, rate * lift), views, known ? 1 : 0, clicks(before, rate), before};
        }

        static Joint joint(int[] row) {
            return Joint.of(row[0], row[1], row[2] == 1, row[3], row[4]);
        }

        Joint arm(int visitors, double lift) {
            Joint.Adder adder = new Joint.Adder();
            for (int i = 0; i < visitors; i++) {
                int[] row = visitor(lift);
                adder.add(row[0], row[1], row[2] == 1, row[3], row[4]);
            }
            return adder.joint();
        }

        private int clicks(int views, double rate) {
            int clicks = 0;
            for (int i = 0; i < views; i++) {
                clicks += random.nextDouble() < rate ? 1 : 0;
            }
            return clicks;
        }
    }
}
