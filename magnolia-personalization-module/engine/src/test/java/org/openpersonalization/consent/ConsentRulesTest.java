package org.openpersonalization.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
    void aDenialTheSignalAndAStricterRegimeNeverGrantAnything() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            ConsentChoices choices = random(random);
            for (Regime regime : Regime.values()) {
                ConsentState without = rules.stateOf(choices, false, regime, NOW);

                assertThat(without.granted())
                        .containsAll(rules.stateOf(choices, true, regime, NOW).granted())
                        .containsAll(rules.stateOf(choices, false, Regime.OPT_IN, NOW)
                                .granted());
                for (Purpose purpose : rules.purposes()) {
                    ConsentState denied = rules.stateOf(choices.with(purpose, NO), false, regime, NOW);
                    assertThat(denied.granted()).doesNotContain(purpose);
                    assertThat(without.granted()).containsAll(denied.granted());
                }
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
    void regimeGrantsWhatThePurposesSayToWhoeverHasNotChosen() {
        assertThat(rules.stateOf(ConsentChoices.none(), false, Regime.OPT_OUT, NOW)
                        .granted())
                .containsExactly(
                        Purpose.AI_RECOMMENDATIONS, Purpose.ANALYTICS, Purpose.BEHAVIORAL, Purpose.PREFERENCES);
        assertThat(rules.stateOf(ConsentChoices.none(), true, Regime.OPT_OUT, NOW)
                        .granted())
                .as("the signal is an objection")
                .doesNotContain(Purpose.BEHAVIORAL)
                .contains(Purpose.ANALYTICS);
        assertThat(rules.stateOf(ConsentChoices.none().with(Purpose.ANALYTICS, NO), false, Regime.NONE, NOW)
                        .granted())
                .doesNotContain(Purpose.ANALYTICS)
                .contains(Purpose.BEHAVIORAL);
    }

    @Test
    void yesToAnOldTextCountsUntilTheSiteSaysOtherwise() {
        Choice toFirst = new Choice(true, NOW, false, 1);
        ConsentChoices choices = ConsentChoices.none().with(Purpose.PRICING, toFirst);

        assertThat(asking(1).stateOf(choices, false, Regime.OPT_IN, NOW).granted())
                .containsExactly(Purpose.PRICING);
        assertThat(asking(2).stateOf(choices, false, Regime.OPT_IN, NOW).granted())
                .isEmpty();
        assertThat(asking(2).mustAsk(choices, Regime.OPT_IN, NOW)).isTrue();
        assertThat(asking(2)
                        .mustAsk(
                                ConsentChoices.none().with(Purpose.PRICING, new Choice(false, NOW, false, 1)),
                                Regime.OPT_IN,
                                NOW))
                .as("a no is a no whatever the text was")
                .isFalse();
    }

    private static ConsentRules asking(int before) {
        PurposeTerms usual = Terms.usual(Purpose.PRICING);
        PurposeTerms.Rules again =
                new PurposeTerms.Rules(LegalBasis.CONSENT, Set.of(), true, Duration.ofDays(395), before);
        return ConsentRules.of(
                List.of(new PurposeTerms(usual.purpose(), 2, usual.wordings(), again)),
                Duration.ofDays(180),
                Duration.ofDays(180));
    }

    @Test
    void openPurposesAloneAreAskedAboutWhileAChoiceCountsOrOnlyItsTextIsOlder() {
        PurposeTerms terms = Terms.usual(Purpose.BEHAVIORAL);
        PurposeTerms.Rules usual = terms.rules();
        PurposeTerms.Rules second =
                new PurposeTerms.Rules(usual.basis(), Set.of(), usual.deniedByPrivacyControl(), usual.retention(), 2);
        PurposeTerms changed = new PurposeTerms(Purpose.BEHAVIORAL, 2, terms.wordings(), second);
        ConsentRules two =
                ConsentRules.of(List.of(changed, Terms.usual(Purpose.ANALYTICS)), rules.validity(), rules.coolDown());
        ConsentChoices older = ConsentChoices.none().with(Purpose.BEHAVIORAL, new Choice(true, NOW, false, 1));
        ConsentChoices newer = ConsentChoices.none().with(Purpose.BEHAVIORAL, new Choice(true, NOW, false, 2));
        Instant expired = NOW.plus(rules.validity());

        assertThat(two.superseded(older, NOW)).containsExactly(Purpose.BEHAVIORAL);
        assertThat(two.isRenewal(older, NOW)).isTrue();
        assertThat(two.superseded(older, expired)).isEmpty();
        assertThat(two.isRenewal(older, expired)).isFalse();
        assertThat(two.superseded(newer, NOW)).isEmpty();
        assertThat(two.isRenewal(newer, NOW)).as("analytics is open").isTrue();
        assertThat(two.isRenewal(newer.with(Purpose.ANALYTICS, NO), NOW)).isFalse();
        assertThat(two.isRenewal(ConsentChoices.none(), NOW)).isFalse();
    }

    @Test
    void nobodyIsAskedAgainSoonAfterANo() {
        ConsentRules patient = ConsentRules.of(
                Terms.FIVE.stream().map(Terms::usual).toList(), Duration.ofDays(30), Duration.ofDays(180));
        ConsentChoices refused = ConsentChoices.none().with(Purpose.PRICING, NO);

        assertThat(patient.mustAsk(ConsentChoices.none(), Regime.OPT_IN, NOW)).isTrue();
        assertThat(patient.mustAsk(ConsentChoices.none(), Regime.NONE, NOW)).isFalse();
        assertThat(patient.mustAsk(refused, Regime.OPT_IN, NOW.plus(Duration.ofDays(179))))
                .isFalse();
        assertThat(patient.mustAsk(refused, Regime.OPT_OUT, NOW.plus(Duration.ofDays(180))))
                .isTrue();
        assertThat(patient.mustAsk(ConsentChoices.none().with(new Purpose("maps"), NO), Regime.OPT_IN, NOW))
                .as("a purpose that is gone says nothing")
                .isTrue();
        ConsentChoices all = ConsentChoices.none();
        for (Purpose purpose : patient.purposes()) {
            all = all.with(purpose, YES);
        }
        assertThat(patient.mustAsk(all, Regime.OPT_IN, NOW.plus(Duration.ofDays(29))))
                .isFalse();
        assertThat(patient.mustAsk(all, Regime.OPT_IN, NOW.plus(Duration.ofDays(30))))
                .isTrue();
    }

    @Test
    void plainPagesAreWantedUntilThatEnds() {
        ConsentChoices plain = ConsentChoices.none().with(Purpose.CONTEXT, NO);

        assertThat(rules.stateOf(plain, false, Regime.OPT_OUT, NOW).isPlain()).isTrue();
        assertThat(rules.stateOf(plain.with(Purpose.CONTEXT, YES), false, Regime.OPT_IN, NOW)
                        .isPlain())
                .isFalse();
        assertThat(rules.stateOf(plain, false, Regime.OPT_IN, NOW.plus(Duration.ofDays(180)))
                        .isPlain())
                .isFalse();
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
