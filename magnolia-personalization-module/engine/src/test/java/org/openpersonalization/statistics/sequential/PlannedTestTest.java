package org.openpersonalization.statistics.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;
import org.openpersonalization.statistics.effect.Scale;

class PlannedTestTest {

    private final PlannedTest test = PlannedTest.of(0.05, 10_000);

    @Test
    void refusesToRunPastItsPlan() {
        PlannedTest over = test.looked(effect(1, 10_000));

        assertThat(over.isOver()).isTrue();
        assertThat(over.missing()).isZero();
        assertThat(over.isDue(20_000)).isFalse();
        assertThatThrownBy(() -> over.looked(effect(5, 12_000)))
                .isInstanceOf(PlanIsOverException.class)
                .hasMessageContaining("start a new one");
    }

    @Test
    void lastLookMayComeALittleLate() {
        PlannedTest over = test.looked(effect(1, 6000)).looked(effect(2.1, 10_300));

        assertThat(over.isOver()).isTrue();
        assertThat(over.decision()).isPresent();
    }

    @Test
    void earlyLookNeedsMuchMore() {
        PlannedTest early = test.looked(effect(4.8, 2000));

        assertThat(early.decision()).isEmpty();
        assertThat(early.missing()).isEqualTo(8000);
        assertThat(early.looks().get(0).boundary()).isCloseTo(4.8769, within(1e-4));
        assertThat(test.looked(effect(-4.9, 2000)).decision()).isPresent();
    }

    @Test
    void decisionStays() {
        PlannedTest later = test.looked(effect(3.5, 5000)).looked(effect(1, 8000));

        assertThat(later.decision().orElseThrow().effect().visitors()).isEqualTo(5000);
    }

    @Test
    void manyLooksAtOnceAreThoseOneAfterTheOther() {
        PlannedTest one = test.looked(effect(1, 1000))
                .looked(effect(2, 4000))
                .looked(effect(2.5, 9000))
                .looked(effect(1, 10_020));

        PlannedTest all = test.looked(effect(1, 1000))
                .through(List.of(
                        effect(1, 1005), effect(2, 4000), effect(2.5, 9000), effect(1, 10_020), effect(9, 12_000)));

        assertThat(all.looks()).hasSameSizeAs(one.looks());
        for (int i = 0; i < 4; i++) {
            assertThat(all.looks().get(i).effect()).isEqualTo(one.looks().get(i).effect());
            assertThat(all.looks().get(i).boundary())
                    .isCloseTo(one.looks().get(i).boundary(), within(1e-9));
        }
        assertThat(all.isOver()).isTrue();
    }

    @Test
    void looksThatFollowTooCloselyAreRefused() {
        PlannedTest once = test.looked(effect(1, 5000));

        assertThat(once.isDue(5009)).isFalse();
        assertThat(once.isDue(5010)).isTrue();
        assertThatThrownBy(() -> once.looked(effect(1, 5009))).hasMessageContaining("wait until there are 5010");
    }

    @Test
    void intervalOfALookHoldsAtAllLooks() {
        Look look = test.looked(effect(1, 10_000)).looks().get(0);

        assertThat(look.interval().high()).isCloseTo(0.01 + 1.96 * 0.01, within(1e-5));
        assertThat(test.looked(effect(1, 20)).looks().get(0).interval()).isEqualTo(Interval.ALL);
        assertThat(new Look(new Effect(Scale.ABSOLUTE, 1, 0, 9), 2).interval()).isEqualTo(Interval.ALL);
        assertThat(new Look(new Effect(Scale.ABSOLUTE, 1, 0, 9), 0).isBeyond()).isFalse();
    }

    @Test
    void planNeedsVisitors() {
        assertThatThrownBy(() -> PlannedTest.of(0.05, 0)).hasMessageContaining("1 visitor or more");
    }

    private static Effect effect(double z, long visitors) {
        return new Effect(Scale.ABSOLUTE, z * 0.01, 0.01, visitors);
    }
}
