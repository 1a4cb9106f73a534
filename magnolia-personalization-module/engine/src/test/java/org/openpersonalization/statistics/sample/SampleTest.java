package org.openpersonalization.statistics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.Covariance;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

/** What is counted adds up exactly, and gives the textbook's means and variances. */
class SampleTest {

    private final Random random = new Random(20261101);

    @Test
    void orderOfAdditionsDoesNotMatter() {
        List<Ratio> visitors = new ArrayList<>(IntStream.range(0, 500)
                .mapToObj(i -> Ratio.of(random.nextInt(), random.nextInt(1000)))
                .toList());
        Ratio forwards = visitors.stream().reduce(Ratio.NONE, Ratio::plus);

        Collections.shuffle(visitors, random);
        Ratio parts = visitors.subList(0, 123).stream()
                .reduce(Ratio.NONE, Ratio::plus)
                .plus(visitors.subList(123, 500).stream().reduce(Ratio.NONE, Ratio::plus));

        assertThat(parts).isEqualTo(forwards);
    }

    @Test
    void wideSumsAreExact() {
        WideSum sum = WideSum.ZERO;
        BigInteger expected = BigInteger.ZERO;
        for (int i = 0; i < 1000; i++) {
            int first = random.nextInt();
            int second = random.nextInt();
            sum = sum.plus(WideSum.ofProduct(first, second));
            expected = expected.add(BigInteger.valueOf((long) first * second));
        }

        assertThat(sum.total()).isEqualTo(expected);
    }

    @Test
    void wideSumsHoldWhatALongCannot() {
        WideSum square = WideSum.ofProduct(Integer.MAX_VALUE, Integer.MAX_VALUE);
        WideSum sum = WideSum.ZERO;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(square);
        }

        assertThat(sum.total()).isEqualTo(new BigInteger("46116860141324206090"));
    }

    @Test
    void totalsGiveMeanAndVariance() {
        int[] numbers = random.ints(200, -1000, 100_000).toArray();
        DescriptiveStatistics other = new DescriptiveStatistics();
        Total total = Total.NONE;
        for (int number : numbers) {
            total = total.plus(Total.of(number));
            other.addValue(number);
        }

        Estimate estimate = total.estimate();

        assertThat(estimate.value()).isCloseTo(other.getMean(), within(1e-9));
        assertThat(estimate.variance()).isCloseTo(other.getVariance() / 200, within(1e-6));
        assertThat(estimate.standardError()).isCloseTo(other.getStandardDeviation() / Math.sqrt(200), within(1e-6));
    }

    @Test
    void varianceSurvivesLargeNumbers() {
        Total total = Total.of(2_000_000_000).plus(Total.of(2_000_000_001)).plus(Total.of(2_000_000_002));

        assertThat(total.estimate().variance()).isCloseTo(1.0 / 3, within(1e-15));
    }

    /**
     * Four visitors, (clicks, views) = (1,1) (4,2) (3,3) (4,2): R = 12 / 8 = 1.5, mean views 2. What R leaves unexplained,
     * clicks − 1.5 views, is −0.5, 1, −1.5, 1: sum 0, squares 4.5, variance 4.5 / 3 = 1.5. Hence 1.5 / (4 · 2²) = 0.09375.
     */
    @Test
    void ratioAsWorkedByHand() {
        Ratio ratio = Ratio.of(1, 1).plus(Ratio.of(4, 2)).plus(Ratio.of(3, 3)).plus(Ratio.of(4, 2));

        assertThat(ratio.visitors()).isEqualTo(4);
        assertThat(ratio.estimate().value()).isEqualTo(1.5);
        assertThat(ratio.estimate().variance()).isCloseTo(0.09375, within(1e-15));
    }

    @Test
    void ratioWithOneBelowForEachVisitorIsAMean() {
        Ratio ratio = Ratio.NONE;
        Total total = Total.NONE;
        for (int i = 0; i < 50; i++) {
            int number = random.nextInt(100);
            ratio = ratio.plus(Ratio.of(number, 1));
            total = total.plus(Total.of(number));
        }

        assertThat(ratio.estimate().value()).isEqualTo(total.estimate().value());
        assertThat(ratio.estimate().variance()).isCloseTo(total.estimate().variance(), within(1e-12));
    }

    @Test
    void ratioOfNothingIsZeroWithoutInformation() {
        assertThat(Ratio.of(3, 0).estimate()).isEqualTo(new Estimate(0, 0, 1));
    }

    /** 7 by 3 for everybody: no rounding error that would look like great precision. */
    @Test
    void ratioThatIsTheSameForAllHasNoVariance() {
        Ratio ratio = Ratio.NONE;
        for (int i = 1; i < 100; i++) {
            ratio = ratio.plus(Ratio.of(7 * i, 3 * i));
        }

        assertThat(ratio.estimate()).isEqualTo(new Estimate(7.0 / 3, 0, 99));
    }

    @Test
    void ratioByNothingIsNeverEnough() {
        Ratio nothing = Ratio.NONE;
        for (int i = 0; i < 100; i++) {
            nothing = nothing.plus(Ratio.of(1, 0));
        }

        assertThat(nothing.isEnough()).isFalse();
        assertThat(nothing.plus(Ratio.of(1, 1)).isEnough()).isTrue();
        assertThat(Ratio.of(1, 1).isEnough()).isFalse();
    }

    @Test
    void proportionHasItsVariance() {
        Proportion proportion = new Proportion(80, 15).plus(new Proportion(20, 5));

        assertThat(proportion.estimate().value()).isEqualTo(0.2);
        assertThat(proportion.estimate().variance()).isCloseTo(0.0016, within(1e-15));
    }

    @Test
    void nothingCountedIsNoError() {
        assertThat(Proportion.NONE.estimate()).isEqualTo(new Estimate(0, 0, 0));
        assertThat(Total.NONE.estimate()).isEqualTo(new Estimate(0, 0, 0));
        assertThat(History.NONE.knownShare()).isZero();
    }

    @Test
    void historyKeepsNewVisitorsApart() {
        History history = History.NONE
                .plus(History.of(5, 2))
                .plus(History.of(7, 4))
                .plus(History.ofNew(1).plus(History.ofNew(3)));
        double[] goal = {5, 7, 1, 3};
        double[] known = {1, 1, 0, 0};
        double[] before = {2, 4, 0, 0};
        Covariance other = new Covariance();

        History.Covariances found = history.covariances();

        assertThat(history.visitors()).isEqualTo(4);
        assertThat(history.knownShare()).isEqualTo(0.5);
        assertThat(history.meanBefore()).isEqualTo(1.5);
        assertThat(history.total().sum()).isEqualTo(16);
        assertThat(found.goal()).isCloseTo(other.covariance(goal, goal), within(1e-12));
        assertThat(found.goalKnown()).isCloseTo(other.covariance(goal, known), within(1e-12));
        assertThat(found.goalBefore()).isCloseTo(other.covariance(goal, before), within(1e-12));
        assertThat(found.known()).isCloseTo(other.covariance(known, known), within(1e-12));
        assertThat(found.knownBefore()).isCloseTo(other.covariance(known, before), within(1e-12));
        assertThat(found.before()).isCloseTo(other.covariance(before, before), within(1e-12));
    }

    @Test
    void capHoldsBackTheLargestOrders() {
        Cap cap = new Cap(500_00);

        assertThat(cap.of(120_00)).isEqualTo(120_00);
        assertThat(cap.of(9_999_999_999L)).isEqualTo(500_00);
        assertThat(cap.of(-9_999_999_999L)).isEqualTo(-500_00);
        assertThatThrownBy(() -> new Cap(0)).hasMessageContaining("declare the most");
    }

    @Test
    void enoughIsAHundredVisitorsAndFiveSuccesses() {
        assertThat(new Proportion(100, 5).isEnough()).isTrue();
        assertThat(new Proportion(99, 50).isEnough()).isFalse();
        assertThat(new Proportion(1000, 4).isEnough()).isFalse();
        assertThat(Total.of(1).isEnough()).isFalse();
    }

    @Test
    void impossibleSumsAreRefused() {
        assertThatThrownBy(() -> new Proportion(3, 4)).hasMessageContaining("rebuild the sums");
        assertThatThrownBy(() -> new Proportion(3, -1)).hasMessageContaining("rebuild the sums");
        assertThatThrownBy(() -> new Total(-1, 0, WideSum.ZERO)).hasMessageContaining("rebuild the sums");
        assertThatThrownBy(() -> new Total(1, 0, WideSum.of(-1))).hasMessageContaining("rebuild the sums");
        assertThatThrownBy(() -> new Ratio(Total.of(1), Total.NONE, WideSum.ZERO))
                .hasMessageContaining("same visitors");
        assertThatThrownBy(() -> new History(Total.NONE, Total.of(1), 0, WideSum.ZERO))
                .hasMessageContaining("rebuild the sums");
        assertThatThrownBy(() -> new Estimate(Double.NaN, 0, 1)).hasMessageContaining("finite");
    }
}
