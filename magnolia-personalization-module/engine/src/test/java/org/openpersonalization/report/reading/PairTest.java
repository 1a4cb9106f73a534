package org.openpersonalization.report.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openpersonalization.report.Counting.visitors;

import org.junit.jupiter.api.Test;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.report.Plans;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.sample.Joint;

class PairTest {

    private static final Joint TENTH = visitors(1000, 100);
    private static final Joint EIGHTH = visitors(1000, 125);

    @Test
    void effectsOfSharesAreThoseWorkedOutByHand() {
        Pair pair = new Pair(Plans.CLICK, TENTH, EIGHTH);

        Effect relative = pair.plainRelative().orElseThrow();

        assertThat(pair.plainAbsolute().value()).isCloseTo(0.025, within(1e-12));
        assertThat(pair.plainAbsolute().standardError()).isCloseTo(Math.sqrt(0.00009 + 0.000109375), within(1e-12));
        assertThat(relative.value()).isCloseTo(0.25, within(1e-12));
        assertThat(relative.standardError())
                .isCloseTo(Math.sqrt(0.000109375 / 0.01 + 0.00009 * 0.015625 / 0.0001), within(1e-12));
    }

    @Test
    void lossAgainstASmallControlIsNoMoreCertainThanTheDifference() {
        Pair pair = new Pair(Plans.CLICK, visitors(100, 10), visitors(2000, 100));

        Effect loss = pair.relative().orElseThrow();

        assertThat(loss.value()).isCloseTo(-0.5, within(1e-12));
        assertThat(loss.standardError()).isCloseTo(pair.adjusted().absolute().standardError() / 0.1, within(1e-12));
        assertThat(pair.gain()).contains(loss);
        assertThat(pair.plainRelative().orElseThrow().z())
                .isCloseTo(pair.plainAbsolute().z(), within(1e-9));
    }

    @Test
    void withoutAnyPastThereIsNothingToTakeOut() {
        Pair pair = new Pair(Plans.CLICK, TENTH, EIGHTH);

        assertThat(pair.isAdjusted()).isFalse();
        assertThat(pair.adjusted().absolute().value()).isCloseTo(0.025, within(1e-12));
    }

    @Test
    void whatVisitorsBroughtAlongIsTakenOut() {
        Joint control = Joint.NONE;
        Joint variant = Joint.NONE;
        for (int i = 0; i < 300; i++) {
            int before = i % 10;
            control = control.plus(Joint.of(before + i % 3, 0, true, before, 0));
            variant = variant.plus(Joint.of(before + i % 3 + 1, 0, true, before, 0));
        }
        Pair pair = new Pair(Plans.READ, control, variant);

        assertThat(pair.isAdjusted()).isTrue();
        assertThat(pair.adjusted().absolute().value()).isCloseTo(1, within(1e-9));
        assertThat(pair.adjusted().absolute().standardError())
                .isLessThan(pair.plainAbsolute().standardError() / 2);
    }

    @Test
    void ratiosAreReadAsRatios() {
        Joint control = Joint.NONE;
        Joint variant = Joint.NONE;
        for (int i = 0; i < 200; i++) {
            control = control.plus(Joint.of(1000 * (1 + i % 2), 1 + i % 2, false, 0, 0));
            variant =
                    variant.plus(Joint.of(1000 + 500 * (i % 3), 1, i % 2 == 0, i % 2 == 0 ? i : 0, i % 2 == 0 ? 1 : 0));
        }
        Pair pair = new Pair(Plans.BASKET, control, variant);

        assertThat(pair.isEnough()).isTrue();
        assertThat(pair.plainRelative().orElseThrow().value()).isCloseTo(299_500.0 / 200 / 1000 - 1, within(1e-9));
        assertThat(pair.harm()).isPresent();
    }

    @Test
    void tooFewVisitorsOrSuccessesShowNothing() {
        assertThat(Pair.isEnough(Plans.CLICK, visitors(99, 50))).isFalse();
        assertThat(Pair.isEnough(Plans.CLICK, visitors(100, 4))).isFalse();
        assertThat(Pair.isEnough(Plans.CLICK, visitors(100, 5))).isTrue();
        assertThat(Pair.isEnough(Plans.ORDER, visitors(100, 4))).isFalse();
        assertThat(Pair.isEnough(Plans.ORDER, visitors(100, 5))).isTrue();
        assertThat(new Pair(Plans.CLICK, TENTH, visitors(99, 50)).gain()).isEmpty();
        assertThat(new Pair(Plans.CLICK, visitors(99, 50), TENTH).gain()).isEmpty();
    }

    @Test
    void fewerBouncesAreAGain() {
        assertThat(new Pair(Plans.BOUNCE, EIGHTH, TENTH).gain().orElseThrow().value())
                .isCloseTo(0.2, within(1e-12));
        assertThat(new Pair(Plans.CLICK, EIGHTH, TENTH).gain().orElseThrow().value())
                .isCloseTo(-0.2, within(1e-12));
    }

    @Test
    void goalThatNobodyReachesAnyMoreIsHarmed() {
        Pair pair = new Pair(Plans.CLICK, TENTH, visitors(1000, 0));

        Effect harm = pair.harm().orElseThrow();

        assertThat(pair.gain()).isEmpty();
        assertThat(harm.value()).isEqualTo(-1);
        assertThat(harm.standardError()).isCloseTo(Math.sqrt(0.09 / 1000) / 0.1, within(1e-4));
    }

    @Test
    void harmIsNotLookedForAmongFew() {
        assertThat(new Pair(Plans.CLICK, visitors(99, 50), TENTH).harm()).isEmpty();
        assertThat(new Pair(Plans.CLICK, TENTH, visitors(99, 0)).harm()).isEmpty();
        assertThat(new Pair(Plans.CLICK, visitors(1000, 5), visitors(1000, 4)).harm())
                .isEmpty();
        assertThat(new Pair(Plans.CLICK, visitors(1000, 0), TENTH).harm()).isEmpty();
        assertThat(new Pair(Plans.BASKET, orders(100), orders(0)).harm()).isEmpty();
        assertThat(new Pair(Plans.BASKET, orders(0), orders(100)).harm()).isEmpty();
        assertThat(new Pair(Plans.BASKET, orders(0), orders(100)).isEnough()).isFalse();
    }

    @Test
    void valuesAreSharesMeansOrRatios() {
        assertThat(value(Plans.CLICK, TENTH)).isEqualTo(0.1);
        assertThat(value(Plans.READ, Joint.of(3, 0, false, 0, 0).plus(Joint.NONE)))
                .isEqualTo(3);
        assertThat(value(Plans.BASKET, Joint.of(900, 2, false, 0, 0))).isEqualTo(450);
    }

    private static double value(Goal goal, Joint sums) {
        return Pair.value(goal, sums).value();
    }

    private static Joint orders(int buyers) {
        Joint sums = Joint.NONE;
        for (int i = 0; i < 200; i++) {
            sums = sums.plus(i < buyers ? Joint.of(500 + i, 1, false, 0, 0) : Joint.of(0, 0, false, 0, 0));
        }
        return sums;
    }
}
