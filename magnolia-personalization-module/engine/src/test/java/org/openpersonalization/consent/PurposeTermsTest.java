package org.openpersonalization.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PurposeTermsTest {

    private static final Wording ENGLISH = new Wording("Prices", "Offers for you", "We use it.");
    private static final Wording GERMAN = new Wording("Preise", "Angebote für Sie", "Wir nutzen es – nur dafür.");

    @Test
    void hashOfAWordingNeverChanges() {
        assertThat(GERMAN.sha256()).isEqualTo("ba3f93aec2c2fc714ff998195fca4ea8f926bb8487615f9a106dc7c04acf445e");
        assertThat(new Wording("Prices", "Offers for you", "We use it!").sha256())
                .isNotEqualTo(ENGLISH.sha256());
        assertThat(new Wording("Prices", "Offers", "for you").sha256())
                .isNotEqualTo(new Wording("Prices", "Offers\nfor you", "x").sha256());
    }

    @Test
    void languageThatIsThereIsShownAndEnglishElse() {
        PurposeTerms both = terms(Map.of("en", ENGLISH, "de", GERMAN));
        PurposeTerms german = terms(Map.of("it", ENGLISH, "de", GERMAN));

        assertThat(both.wording("de")).isEqualTo(GERMAN);
        assertThat(both.wording("fr")).isEqualTo(ENGLISH);
        assertThat(both.languageFor("fr")).isEqualTo("en");
        assertThat(german.languageFor("fr")).isEqualTo("de");
    }

    @Test
    void versionComesLater() {
        PurposeTerms terms = terms(Map.of("en", ENGLISH));

        assertThat(terms.withVersion(3).version()).isEqualTo(3);
        assertThat(terms.withVersion(3).wordings()).isEqualTo(terms.wordings());
        assertThatIllegalArgumentException().isThrownBy(() -> terms.withVersion(-1));
    }

    @Test
    void impossibleTermsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> terms(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wording(" ", "", "text"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wording("label", "", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(Set.of(Regime.OPT_IN), Duration.ofDays(1)))
                .withMessageContaining("before the visitor says yes");
        assertThatIllegalArgumentException().isThrownBy(() -> rules(Set.of(), Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> rules(Set.of(), Duration.ofDays(-1)));
    }

    @Test
    void namesInContentAndRecordsAreKnownAgain() {
        for (LegalBasis basis : LegalBasis.values()) {
            assertThat(LegalBasis.of(basis.label())).contains(basis);
        }
        for (Regime regime : Regime.values()) {
            assertThat(Regime.of(regime.label())).contains(regime);
        }
        assertThat(LegalBasis.of("whim")).isEmpty();
        assertThat(Regime.of("")).isEmpty();
        assertThat(LegalBasis.LEGITIMATE_INTEREST.label()).isEqualTo("legitimate-interest");
        assertThat(Regime.OPT_OUT.label()).isEqualTo("opt-out");
    }

    @Test
    void stampSaysWhatWasGrantedAndUnderWhichRule() {
        ConsentState state = new ConsentState(Set.of(Purpose.PRICING, Purpose.ANALYTICS));

        assertThat(ConsentStamp.of(state, Regime.OPT_OUT).purposes()).isEqualTo("analytics,pricing");
        assertThat(ConsentStamp.of(state, Regime.OPT_OUT).rule()).isEqualTo("opt-out");
        assertThat(ConsentStamp.of(state).rule()).isEmpty();
        assertThat(ConsentStamp.unknown().purposes()).isEmpty();
    }

    private static PurposeTerms terms(Map<String, Wording> wordings) {
        return new PurposeTerms(Purpose.PRICING, 0, new TreeMap<>(wordings), PurposeTerms.Rules.strict());
    }

    private static PurposeTerms.Rules rules(Set<Regime> defaults, Duration retention) {
        return new PurposeTerms.Rules(LegalBasis.CONTRACT, defaults, false, retention, 0);
    }
}
