package org.openpersonalization.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.count.Baseline;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.report.PowerForecast.Time;
import org.openpersonalization.report.PowerForecast.Week;
import org.openpersonalization.statistics.sample.Joint;

class PowerForecastTest {

    private static final Time TWENTY_WEEKS = new Time(2, 20, 26, false);

    @Test
    void plannedTestNeedsWhatTheTablesSay() {
        PowerForecast outlook =
                PowerForecast.expecting(0.05, 1250, test(Method.Mode.PLANNED, 0.2, 0.5, 0.5), TWENTY_WEEKS);

        assertThat(outlook.needed()).contains(17_111L);
        assertThat(outlook.weeks()).contains(14);
        assertThat(outlook.text().parameters()).containsEntry("weeks", "14").containsEntry("visitors", "17111");
        assertThat(outlook.base()).contains(0.05);
        assertThat(outlook.refusal()).isEmpty();
        assertThat(outlook.isRefused()).isFalse();
    }

    @Test
    void alwaysValidTestNeedsMore() {
        PowerForecast outlook =
                PowerForecast.expecting(0.05, 1250, test(Method.Mode.ALWAYS_VALID, 0.2, 0.5, 0.5), TWENTY_WEEKS);

        assertThat(outlook.needed().orElseThrow()).isBetween(30_000L, 32_000L);
        assertThat(outlook.weeks()).contains(25);
    }

    @Test
    void furtherVariantsAndLessCoverageTakeLonger() {
        PowerForecast two = PowerForecast.expecting(0.05, 5000, test(Method.Mode.PLANNED, 0.2, 0.5, 0.5), TWENTY_WEEKS);
        PowerForecast three =
                PowerForecast.expecting(0.05, 5000, test(Method.Mode.PLANNED, 0.2, 0.4, 0.4, 0.2), TWENTY_WEEKS);
        PowerForecast half = PowerForecast.expecting(
                0.05, 5000, new PowerForecast.Test(List.of(0.5, 0.5), 0.5, Method.Mode.PLANNED, 0.2), TWENTY_WEEKS);

        assertThat(three.needed().orElseThrow()).isGreaterThan(2 * two.needed().orElseThrow());
        assertThat(half.visitorsPerWeek()).isEqualTo(2500);
        assertThat(half.needed()).isEqualTo(two.needed());
        assertThat(half.weeks()).contains(7);
        assertThat(two.weeks()).contains(4);
    }

    @Test
    void smallestLiftShrinksWithTheRootOfTheVisitors() {
        PowerForecast outlook = PowerForecast.expecting(
                0.05, 17_111, test(Method.Mode.PLANNED, 0.2, 0.5, 0.5), new Time(1, 4, 26, false));

        assertThat(outlook.detectable().orElseThrow()).isCloseTo(0.1, within(1e-5));
        assertThat(outlook.byWeek().get(0))
                .isEqualTo(new Week(1, outlook.byWeek().get(0).detectable()));
        assertThat(outlook.byWeek().get(0).detectable()).isCloseTo(0.2, within(1e-5));
        assertThat(outlook.byWeek().get(3).detectable()).isCloseTo(0.1, within(1e-5));
    }

    @Test
    void hopelessTestIsRefusedUnlessItIsWanted() {
        PowerForecast refused =
                PowerForecast.expecting(0.01, 500, test(Method.Mode.PLANNED, 0.05, 0.5, 0.5), TWENTY_WEEKS);
        PowerForecast wanted = PowerForecast.expecting(
                0.01, 500, test(Method.Mode.PLANNED, 0.05, 0.5, 0.5), new Time(2, 20, 26, true));

        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.refusal().orElseThrow().code()).isEqualTo("hopeless");
        assertThat(refused.refusal().orElseThrow().parameters()).containsEntry("mostWeeks", "26");
        assertThat(wanted.isRefused()).isFalse();
        assertThat(wanted.refusal()).isPresent();
        assertThat(wanted.byWeek()).hasSize(52);
    }

    @Test
    void testThatEndsTooEarlyIsRefused() {
        PowerForecast outlook = PowerForecast.expecting(
                0.05, 1250, test(Method.Mode.PLANNED, 0.2, 0.5, 0.5), new Time(2, 4, 26, false));

        assertThat(outlook.isRefused()).isTrue();
        assertThat(outlook.refusal().orElseThrow().parameters())
                .containsEntry("weeks", "14")
                .containsEntry("weeksToEnd", "4");
        assertThat(outlook.refusal().orElseThrow().code()).isEqualTo("ends-too-early");
    }

    @Test
    void whereNobodyComesNothingIsFoundEver() {
        PowerForecast outlook =
                PowerForecast.expecting(0.05, 0, test(Method.Mode.PLANNED, 0.2, 0.5, 0.5), TWENTY_WEEKS);

        assertThat(outlook.weeks()).isEmpty();
        assertThat(outlook.detectable()).isEmpty();
        assertThat(outlook.byWeek()).isEmpty();
        assertThat(outlook.text().fields()).containsEntry("time", new MessageField.Form("years"));
        assertThat(outlook.isRefused()).isTrue();
    }

    @Test
    void siteKnowsItsOwnNumbers() {
        Baseline clicks = new Baseline(1250, Counting.visitors(2000, 100));
        Joint orders = Joint.NONE;
        for (int i = 0; i < 400; i++) {
            orders = orders.plus(Joint.of(i % 4 == 0 ? 4000 : 0, i % 4 == 0 ? 1 : 0, false, 0, 0));
        }
        PowerForecast money = PowerForecast.of(
                Plans.ORDER, new Baseline(3000, orders), test(Method.Mode.PLANNED, 0.2, 0.5, 0.5), TWENTY_WEEKS);

        assertThat(PowerForecast.of(Plans.CLICK, clicks, test(Method.Mode.PLANNED, 0.2, 0.5, 0.5), TWENTY_WEEKS)
                        .needed())
                .contains(17_111L);
        assertThat(money.base()).contains(1000.0);
        assertThat(money.needed().orElseThrow()).isBetween(2400L, 2550L);
    }

    @Test
    void littleKnownGoalAsksForAnExpectation() {
        PowerForecast few = PowerForecast.of(
                Plans.CLICK,
                new Baseline(900, Counting.visitors(99, 50)),
                test(Method.Mode.PLANNED, 0.2, 0.5, 0.5),
                TWENTY_WEEKS);
        PowerForecast all = PowerForecast.of(
                Plans.CLICK,
                new Baseline(900, Counting.visitors(200, 200)),
                test(Method.Mode.PLANNED, 0.2, 0.5, 0.5),
                TWENTY_WEEKS);

        assertThat(few.text().code()).isEqualTo("outlook-unknown");
        assertThat(few.needed()).isEmpty();
        assertThat(few.isRefused()).isFalse();
        assertThat(few.visitorsPerWeek()).isEqualTo(900);
        assertThat(all.text().code()).isEqualTo("outlook-unknown");
    }

    @Test
    void liftBeyondAllVisitorsIsLookedForAllTheSame() {
        PowerForecast outlook =
                PowerForecast.expecting(0.9, 1000, test(Method.Mode.PLANNED, 0.2, 0.5, 0.5), TWENTY_WEEKS);

        assertThat(outlook.needed().orElseThrow()).isBetween(90L, 100L);
        assertThat(outlook.weeks()).contains(2);
    }

    @Test
    void impossibleQuestionsAreRefused() {
        assertThatThrownBy(() -> PowerForecast.expecting(1, 10, test(Method.Mode.PLANNED, 0.2, 0.5, 0.5), TWENTY_WEEKS))
                .hasMessageContaining("less than all");
        assertThatThrownBy(() -> PowerForecast.expecting(0, 10, test(Method.Mode.PLANNED, 0.2, 0.5, 0.5), TWENTY_WEEKS))
                .hasMessageContaining("more than none");
        assertThatThrownBy(() -> test(Method.Mode.PLANNED, 0, 0.5, 0.5)).hasMessageContaining("lift above 0");
        assertThatThrownBy(() -> test(Method.Mode.PLANNED, 0.1, 1.0)).hasMessageContaining("a control and a variant");
        assertThatThrownBy(() -> new PowerForecast.Test(List.of(0.5, 0.5), 0, Method.Mode.PLANNED, 0.1))
                .hasMessageContaining("visitors");
        assertThatThrownBy(() -> new PowerForecast.Test(List.of(0.5, 0.5), 2, Method.Mode.PLANNED, 0.1))
                .hasMessageContaining("visitors");
    }

    private static PowerForecast.Test test(Method.Mode mode, double lift, Double... weights) {
        return new PowerForecast.Test(List.of(weights), 1, mode, lift);
    }
}
