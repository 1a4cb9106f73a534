package org.openpersonalization.statistics.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    private final Spending spending = new Spending(0.05);

    /** Published for five equal looks at 0.05, both sides (Lan, DeMets; Jennison, Turnbull). */
    @Test
    void fiveLooksHaveThePublishedBoundaries() {
        List<Double> values = Boundaries.equallySpaced(spending, 5).values();

        double[] published = {4.8769, 3.3570, 2.6803, 2.2898, 2.0310};
        for (int i = 0; i < published.length; i++) {
            assertThat(values.get(i)).isCloseTo(published[i], within(1e-4));
        }
    }

    @Test
    void oneLookIsTheOrdinaryTest() {
        Boundaries boundaries = Boundaries.equallySpaced(spending, 1);

        assertThat(boundaries.last()).isCloseTo(1.959963984540054, within(1e-9));
        assertThat(boundaries.power(0)).isCloseTo(0.025, within(1e-12));
    }

    @Test
    void twoLooksAgreeWithAnotherIntegration() {
        NormalDistribution normal = new NormalDistribution();
        Boundaries boundaries = Boundaries.of(spending, List.of(0.5, 1.0));
        double first = boundaries.values().get(0) * Math.sqrt(0.5);
        double second = boundaries.values().get(1);
        double drift = 2.8;
        double mean = drift / 2;
        NormalDistribution halfway = new NormalDistribution(mean, Math.sqrt(0.5));
        double later = new GaussIntegratorFactory()
                .legendre(200, -first, first)
                .integrate(
                        x -> halfway.density(x) * normal.cumulativeProbability((x + mean - second) / Math.sqrt(0.5)));
        double expected = normal.cumulativeProbability((mean - first) / Math.sqrt(0.5)) + later;

        assertThat(boundaries.power(drift)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void allLooksTogetherSpendThePermittedError() {
        for (int looks : new int[] {2, 28, 90}) {
            assertThat(2 * Boundaries.equallySpaced(spending, looks).power(0)).isCloseTo(0.05, within(1e-9));
        }
    }

    @Test
    void unequalAndCloseLooksSpendItToo() {
        Boundaries boundaries = Boundaries.of(spending, List.of(0.1, 0.101, 0.4, 0.402, 0.9, 1.07));

        assertThat(2 * boundaries.power(0)).isCloseTo(0.05, within(1e-8));
    }

    @Test
    void nothingIsFoundInTheFirstHundredth() {
        assertThat(Boundaries.of(spending, List.of(0.01, 1.0)).values().get(0)).isInfinite();
    }

    @Test
    void laterLooksDoNotChangeEarlierBoundaries() {
        List<Double> few = Boundaries.of(spending, List.of(0.3, 0.5)).values();
        List<Double> more = Boundaries.of(spending, List.of(0.3, 0.5, 0.8, 1.0)).values();

        assertThat(more.get(0)).isEqualTo(few.get(0));
        assertThat(more.get(1)).isCloseTo(few.get(1), within(1e-9));
    }

    @Test
    void errorCanBeSpentByTheCalendar() {
        List<Double> visitors = List.of(100.0, 900.0, 1000.0, 4000.0);
        List<Double> permitted = List.of(0.01, 0.02, 0.02, 0.05);
        Boundaries boundaries = Boundaries.of(visitors, permitted);

        assertThat(boundaries.values().get(0)).isCloseTo(2.5758, within(1e-4));
        assertThat(boundaries.values().get(2)).isInfinite();
        assertThat(2 * boundaries.power(0)).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void looksThatDoNotAscendAreRefused() {
        assertThatThrownBy(() -> Boundaries.of(spending, List.of(0.5, 0.5))).hasMessageContaining("must add");
        assertThatThrownBy(() -> Boundaries.of(spending, List.of(0.0))).hasMessageContaining("must add");
        assertThatThrownBy(() -> new Boundaries(List.of(0.5), List.of())).hasMessageContaining("one boundary");
        assertThatThrownBy(() -> new Spending(1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new Spending(0)).hasMessageContaining("between 0 and 1");
    }
}
