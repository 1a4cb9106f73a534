package org.openpersonalization.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConsentChoicesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final int CASES = 5_000;

    private final ConsentRules rules = Terms.usual();

    @Test
    void restrictingIsCommutative() {
        inManyCases((one, other) -> assertThat(one.restrictedBy(other)).isEqualTo(other.restrictedBy(one)));
    }

    @Test
    void restrictingIsAssociative() {
        Random random = new Random(12);
        inManyCases((one, other) -> {
            ConsentChoices third = choices(random);
            assertThat(one.restrictedBy(other).restrictedBy(third))
                    .isEqualTo(one.restrictedBy(other.restrictedBy(third)));
        });
    }

    @Test
    void restrictingTwiceIsRestrictingOnce() {
        inManyCases((one, other) -> {
            ConsentChoices merged = one.restrictedBy(other);
            assertThat(one.restrictedBy(one)).isEqualTo(one);
            assertThat(merged.restrictedBy(one)).isEqualTo(merged);
            assertThat(merged.restrictedBy(other)).isEqualTo(merged);
        });
    }

    @Test
    @Tag("promise-2")
    void restrictedChoicesGrantNothingThatOneOfThemDoesNot() {
        inManyCases((one, other) -> {
            ConsentChoices merged = one.restrictedBy(other);
            for (boolean privacyControl : List.of(false, true)) {
                for (int days : List.of(0, 100, 400)) {
                    Instant when = NOW.plus(Duration.ofDays(days));
                    assertThat(granted(one, privacyControl, when)).containsAll(granted(merged, privacyControl, when));
                    assertThat(granted(other, privacyControl, when)).containsAll(granted(merged, privacyControl, when));
                }
            }
        });
    }

    private Set<Purpose> granted(ConsentChoices choices, boolean privacyControl, Instant when) {
        return rules.stateOf(choices, privacyControl, Regime.OPT_IN, when).granted();
    }

    @Test
    void noOfEitherIsANo() {
        Choice yes = new Choice(true, NOW, true, 1);
        Choice olderNo = new Choice(false, NOW.minusSeconds(5), false, 1);
        ConsentChoices one = ConsentChoices.none().with(Purpose.PRICING, yes);
        ConsentChoices other = ConsentChoices.none().with(Purpose.PRICING, olderNo);

        assertThat(one.restrictedBy(other)).isEqualTo(other);
        assertThat(other.restrictedBy(ConsentChoices.none())).isEqualTo(other);
        assertThat(one.restrictedBy(ConsentChoices.none())).isEqualTo(ConsentChoices.none());
    }

    @Test
    void newerChoiceWinsWhereOnePersonIsKnownToHaveMadeBoth() {
        Choice yes = new Choice(true, NOW, false, 1);
        Choice no = new Choice(false, NOW, false, 1);
        Choice newerYes = new Choice(true, NOW.plusSeconds(1), false, 1);
        ConsentChoices said = ConsentChoices.none().with(Purpose.PRICING, yes);

        assertThat(said.mergedWith(ConsentChoices.none().with(Purpose.PRICING, no))
                        .about(Purpose.PRICING))
                .contains(no);
        assertThat(ConsentChoices.none()
                        .with(Purpose.PRICING, no)
                        .mergedWith(said)
                        .about(Purpose.PRICING))
                .contains(no);
        assertThat(said.mergedWith(ConsentChoices.none().with(Purpose.PRICING, newerYes))
                        .about(Purpose.PRICING))
                .contains(newerYes);
        assertThat(said.mergedWith(ConsentChoices.none().with(Purpose.ANALYTICS, no))
                        .byPurpose())
                .hasSize(2);
    }

    @Test
    void lastChoiceIsTheNewest() {
        assertThat(ConsentChoices.none().newest()).isEmpty();
        assertThat(ConsentChoices.none()
                        .with(Purpose.PRICING, new Choice(true, NOW, false))
                        .with(Purpose.ANALYTICS, new Choice(false, NOW.plusSeconds(1), false))
                        .newest())
                .contains(NOW.plusSeconds(1));
    }

    private void inManyCases(BiConsumer<ConsentChoices, ConsentChoices> law) {
        Random random = new Random(11);
        for (int i = 0; i < CASES; i++) {
            law.accept(choices(random), choices(random));
        }
    }

    /** Few values, so that equal times and versions meet often. */
    private ConsentChoices choices(Random random) {
        ConsentChoices choices = ConsentChoices.none();
        for (Purpose purpose : rules.purposes()) {
            if (random.nextInt(3) > 0) {
                Instant time = NOW.minus(Duration.ofDays(random.nextInt(4) * 70L));
                choices = choices.with(
                        purpose, new Choice(random.nextBoolean(), time, random.nextBoolean(), random.nextInt(3)));
            }
        }
        return choices;
    }
}
