package org.openpersonalization.statistics.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlanningTest {

    private final Aim aim = Aim.ofProportion(0.05, 0.2, Shares.EVEN);

    /** (1.95996 + 0.84162)² · (0.06 · 0.94 + 0.05 · 0.95) / 0.01² = 7.84888 · 0.1039 / 0.0001 = 8155 in each arm. */
    @Test
    void oneLookAsWorkedByHand() {
        assertThat(SampleSize.USUAL.oneLook(aim)).isCloseTo(16_310, within(1L));
    }

    @Test
    void planCostsLittleAndAlwaysValidAboutTwice() {
        double one = SampleSize.USUAL.oneLook(aim);

        assertThat(SampleSize.USUAL.planned(aim, 4) / one).isBetween(1.0, 1.04);
        assertThat(SampleSize.USUAL.alwaysValid(aim) / one).isCloseTo(1.91, within(0.01));
    }

    @Test
    void planHasThePowerItWasMadeFor() {
        long visitors = SampleSize.USUAL.planned(aim, 28);

        assertThat(SampleSize.USUAL.plannedPower(aim, visitors, 28)).isCloseTo(0.8, within(1e-4));
    }

    /** Simulated elsewhere with 20,000 runs: 0.753 for a lift of 12.4 % at 5 %, 28 looks of 700 visitors in each arm. */
    @Test
    void powerAgreesWithASimulation() {
        double power = SampleSize.USUAL.plannedPower(Aim.ofProportion(0.05, 0.124, Shares.EVEN), 28 * 1400, 28);

        assertThat(power).isCloseTo(0.753, within(0.02));
    }

    @Test
    void meansCountTheirSpread() {
        Aim revenue = Aim.ofMean(200, 900, 0.1, new Shares(0.2, 0.3));

        assertThat(revenue.effect()).isEqualTo(20);
        assertThat(revenue.noise()).isCloseTo(900.0 * 900 * (5 + 10.0 / 3), within(1e-6));
    }

    @Test
    void weeksAreSaidInWords() {
        Forecast forecast = new Traffic(5_000).until(68_000, 2);

        assertThat(forecast).isEqualTo(new Forecast(68_000, 14));
        assertThat(forecast.isLongerThan(14)).isFalse();
        assertThat(forecast.isLongerThan(8)).isTrue();
    }

    @Test
    void minimumIsKeptAndNothingTakesForever() {
        assertThat(new Traffic(5_000).until(100, 1).weeks()).isEqualTo(1);
        assertThat(new Traffic(5_000).until(100, 2).weeks()).isEqualTo(2);
        assertThat(new Traffic(0).until(100, 2).weeks()).isEqualTo(Forecast.NEVER);
        assertThat(new Traffic(1).until(Long.MAX_VALUE, 2).weeks()).isEqualTo(Forecast.NEVER);
    }

    @Test
    void plansThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Aim.ofProportion(0, 0.1, Shares.EVEN)).hasMessageContaining("choose another goal");
        assertThatThrownBy(() -> new Aim(1, 0)).hasMessageContaining("choose another goal");
        assertThatThrownBy(() -> new Shares(0, 0.5)).hasMessageContaining("need visitors");
        assertThatThrownBy(() -> new Shares(0.5, 0)).hasMessageContaining("need visitors");
        assertThatThrownBy(() -> new Shares(0.6, 0.5)).hasMessageContaining("need visitors");
        assertThatThrownBy(() -> new SampleSize(0, 0.8)).hasMessageContaining("error below 0.5");
        assertThatThrownBy(() -> new SampleSize(0.5, 0.8)).hasMessageContaining("error below 0.5");
        assertThatThrownBy(() -> new SampleSize(0.05, 0.4)).hasMessageContaining("power of 0.5");
        assertThatThrownBy(() -> new SampleSize(0.05, 1)).hasMessageContaining("power of 0.5");
        assertThatThrownBy(() -> new Traffic(-1)).hasMessageContaining("0 or more");
    }
}
