package org.openpersonalization.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.count.ComparisonTally;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.report.result.Unit;
import org.openpersonalization.statistics.sample.Joint;
import org.openpersonalization.statistics.segment.Suppression;

class ProgrammeLiftTest {

    private static final Instant NOW = Instant.parse("2026-04-01T02:00:00Z");
    private final ProgrammePlan plan =
            new ProgrammePlan(1, List.of(Plans.ORDER, Plans.CLICK, Plans.BASKET), 0.5, 0.1, Plans.SINCE);

    @Test
    void moneyIsWhatEachVisitorBroughtMoreTimesVisitors() {
        ProgrammeLift orders = worth(orders(4, 5), 1000).get(0);

        assertThat(orders.unit()).isEqualTo(Unit.MONEY);
        assertThat(orders.each().orElseThrow().value()).isCloseTo(200, within(1e-9));
        assertThat(orders.visitors()).isEqualTo(1000);
        assertThat(orders.total().orElseThrow().value()).isCloseTo(200_000, within(1e-6));
        assertThat(orders.total().orElseThrow().low().orElseThrow())
                .isCloseTo(1000 * orders.each().orElseThrow().low().orElseThrow(), within(1e-6));
        assertThat(orders.lift().orElseThrow().value()).isCloseTo(0.25, within(1e-9));
        assertThat(orders.text().fields().get("total")).isInstanceOf(MessageField.Money.class);
        assertThat(orders.text().code()).isEqualTo("worth");
    }

    @Test
    void sharesAddUpToHowManyMore() {
        ProgrammeLift clicks = worth(orders(4, 5), 1000).get(1);

        assertThat(clicks.total().orElseThrow().value()).isCloseTo(10, within(1e-9));
        assertThat(clicks.text().fields().get("total")).isInstanceOf(MessageField.Amount.class);
        assertThat(clicks.text().code()).isEqualTo("worth-open");
    }

    @Test
    void ratiosDoNotAddUp() {
        ProgrammeLift baskets = worth(orders(4, 5), 1000).get(2);

        assertThat(baskets.each()).isPresent();
        assertThat(baskets.total()).isEmpty();
        assertThat(baskets.text().fields())
                .containsEntry("sum", new MessageField.Form("none"))
                .doesNotContainKey("total");
    }

    @Test
    void tooLittleSaysNothing() {
        ProgrammeLift orders = worth(new int[] {0, 0}, 1000).get(0);

        assertThat(orders.lift()).isEmpty();
        assertThat(orders.text().code()).isEqualTo("worth-unknown");
    }

    @Test
    void wrongSplitIsWorthNothing() {
        ProgrammeLift clicks = worth(orders(4, 5), 3000).get(1);

        assertThat(clicks.text().code()).isEqualTo("worth-unknown");
    }

    @Test
    void experimentsAreNotReadSo() {
        Report report = Report.of(
                Plans.comparing("bold").phase(),
                new Counting(Plans.comparing("bold").phase().comparison()).tally(NOW),
                NOW,
                Suppression.INSIDE);

        assertThatThrownBy(() -> ProgrammeLift.of(report)).hasMessageContaining("by its verdicts");
    }

    /** Of ten visitors so many order for 20.00. */
    private static int[] orders(int plain, int treated) {
        return new int[] {plain, treated};
    }

    private List<ProgrammeLift> worth(int[] ofTen, long joined) {
        Counting counting = new Counting(plan.comparison())
                .joined(Plans.FIRST, "holdout", 1000)
                .joined(Plans.FIRST, "personalized", joined);
        String[] arms = {"holdout", "personalized"};
        for (int arm = 0; arm < 2; arm++) {
            Joint.Adder value = new Joint.Adder();
            Joint.Adder basket = new Joint.Adder();
            for (int i = 0; i < 1000; i++) {
                boolean isOrder = i % 10 < ofTen[arm];
                value.add(isOrder ? 2000 : 0, 0, false, 0, 0);
                basket.add(isOrder ? 2000 + i : 0, isOrder ? 1 : 0, false, 0, 0);
            }
            counting.closed(Plans.FIRST, arms[arm], "order", value.joint())
                    .closed(Plans.FIRST, arms[arm], "basket", basket.joint())
                    .closed(Plans.FIRST, arms[arm], "click", Counting.visitors(1000, 100 + 10 * arm));
        }
        ComparisonTally tally = counting.tally(NOW);
        return ProgrammeLift.of(Report.of(tally, NOW, Suppression.INSIDE));
    }
}
