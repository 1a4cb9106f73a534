package org.openpersonalization.report.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Interval;
import org.openpersonalization.statistics.effect.Scale;

class ChangeTest {

    private static final Interval WIDE = new Interval(-1.5, 0.4);

    @Test
    void liftCannotBeBelowTheLossOfEverything() {
        Effect lift = new Effect(Scale.RELATIVE, -0.5, 0.3, 1_000);

        assertThat(Change.ofVariant(lift, WIDE, false).low()).hasValue(-1.0);
        assertThat(Change.ofVariant(lift, WIDE, false).high()).hasValue(0.4);
        assertThat(Change.ofVariant(lift, Interval.ALL, false).low()).isEmpty();
    }

    @Test
    void changeInTheGoalsOwnUnitCanBe() {
        Effect difference = new Effect(Scale.ABSOLUTE, -0.5, 0.3, 1_000);

        assertThat(Change.ofVariant(difference, WIDE, false).low()).hasValue(-1.5);
    }
}
