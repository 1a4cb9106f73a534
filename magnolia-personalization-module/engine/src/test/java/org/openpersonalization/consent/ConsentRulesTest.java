package org.openpersonalization.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConsentRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Choice YES = new Choice(true, NOW, false);
    private static final Choice NO = new Choice(false, NOW, false);
    private static final Choice YES_DESPITE_SIGNAL = new Choice(true, NOW, true);

    private final ConsentRules rules = Terms.usual();

    @Test
    void nothingIsGrantedToSomebodyWhoWasNotAsked() {
        assertThat(rules.stateOf(ConsentChoices.none(), false, Regime.OPT_IN, NOW))
                .isEqualTo(ConsentState.none());
    }

    @Test
    void yesGrantsItsPurposeAlone() {
        ConsentChoices choices =
                ConsentChoices.none().with(Purpose.BEHAVIORAL, YES).with(Purpose.ANALYTICS, NO);

        assertThat(rules.stateOf(choices, false, Regime.OPT_IN, NOW).granted()).containsExactly(Purpose.BEHAVIORAL);
    }

    @Test
    void newerChoiceTakesThePlaceOfTheOlder() {
        ConsentChoices choices =
                ConsentChoices.none().with(Purpose.BEHAVIORAL, YES).with(Purpose.BEHAVIORAL, NO);

        assertThat(choices.about(Purpose.BEHAVIORAL)).contains(NO);
        assertThat(rules.stateOf(choices, false, Regime.OPT_IN, NOW)).isEqualTo(ConsentState.none());
    }

    @Test
    void privacyControlDeniesBehaviouralUseThatWasGrantedWithoutIt() {
        ConsentChoices choices =
                ConsentChoices.none().with(Purpose.BEHAVIORAL, YES).with(Purpose.PREFERENCES, YES);

        assertThat(rules.stateOf(choices, true, Regime.OPT_IN, NOW).granted()).containsExactly(Purpose.PREFERENCES);
    }

    @Test
    void whoSaysYesDespitePrivacyControlIsHeard() {
        ConsentChoices choices = ConsentChoices.none().with(Purpose.BEHAVIORAL, YES_DESPITE_SIGNAL);

        assertThat(rules.stateOf(choices, true, Regime.OPT_IN, NOW).granted()).containsExactly(Purpose.BEHAVIORAL);
    }

    @Test
    void choiceEndsWithItsValidity() {
        ConsentChoices choices = ConsentChoices.none().with(Purpose.ANALYTICS, YES);

        assertThat(rules.stateOf(choices, false, Regime.OPT_IN, NOW.plus(Duration.ofDays(179)))
                        .granted())
                .isNotEmpty();
        assertThat(rules.stateOf(choices, false, Regime.OPT_IN, NOW.plus(Duration.ofDays(180)))
                        .granted())
                .isEmpty();
    }

    @Test
    void purposeThatTheSiteNoLongerAsksForIsNotGranted() {
        ConsentChoices choices = ConsentChoices.none().with(new Purpose("maps"), YES);

        assertThat(rules.stateOf(choices, false, Regime.OPT_IN, NOW)).isEqualTo(ConsentState.none());
    }

    @Test
    void siteAddsAPurposeByNamingIt() {
        Purpose maps = new Purpose("maps");
        ConsentRules more = Terms.of(maps);

        assertThat(more.stateOf(ConsentChoices.none().with(maps, YES), false, Regime.OPT_IN, NOW)
                        .granted())
                .containsExactly(maps);
    }

    @Test
    @Tag("promise-2")
    void aDenialAndTheSignalNeverGrantAnything() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            ConsentChoices choices = random(random);
            ConsentState without = rules.stateOf(choices, false, Regime.OPT_IN, NOW);

            assertThat(without.granted())
                    .containsAll(
                            rules.stateOf(choices, true, Regime.OPT_IN, NOW).granted());
            for (Purpose purpose : rules.purposes()) {
                ConsentChoices denied = choices.with(purpose, NO);
                assertThat(without.granted())
                        .containsAll(
                                rules.stateOf(denied, false, Regime.OPT_IN, NOW).granted());
            }
        }
    }

    @Test
    void withoutPurposesNothingIsGrantedAndNobodyIsAsked() {
        ConsentRules nothing = new ConsentRules(new TreeMap<>(), Duration.ofDays(1), Duration.ZERO);
        ConsentChoices choices = ConsentChoices.none().with(Purpose.BEHAVIORAL, YES);

        assertThat(nothing.stateOf(choices, false, Regime.NONE, NOW).granted()).isEmpty();
        assertThat(nothing.mustAsk(choices, Regime.OPT_IN, NOW)).isFalse();
    }

    @Test
    void impossibleRulesAreRefused() {
        ConsentRules usual = Terms.usual();

        assertThatIllegalArgumentException().isThrownBy(() -> Terms.of(Purpose.CONTEXT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsentRules(usual.terms(), Duration.ZERO, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsentRules(usual.terms(), Duration.ofDays(1), Duration.ofDays(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Terms.of(many().toArray(Purpose[]::new)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsentChoices(
                        new TreeMap<>(many().stream().collect(Collectors.toMap(purpose -> purpose, purpose -> YES)))));
    }

    private static TreeSet<Purpose> many() {
        TreeSet<Purpose> purposes = new TreeSet<>();
        for (int i = 0; i <= ConsentChoices.MAX_PURPOSES; i++) {
            purposes.add(new Purpose("purpose-" + i));
        }
        return purposes;
    }

    private ConsentChoices random(Random random) {
        ConsentChoices choices = ConsentChoices.none();
        for (Purpose purpose : rules.purposes()) {
            if (random.nextBoolean()) {
                Instant time = NOW.minus(Duration.ofDays(random.nextInt(300)));
                choices = choices.with(purpose, new Choice(random.nextBoolean(), time, random.nextBoolean()));
            }
        }
        return choices;
    }
}
