package org.openpersonalization.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentStateTest {

    @Test
    void nothingIsGrantedAtFirst() {
        assertThat(ConsentState.none().granted()).isEmpty();
        assertThat(ConsentState.none().grantsAll(Set.of())).isTrue();
        assertThat(ConsentState.none().grantsAll(Set.of(Purpose.ANALYTICS))).isFalse();
    }

    @Test
    void missingPurposesAreNamed() {
        ConsentState consent = new ConsentState(Set.of(Purpose.ANALYTICS));

        assertThat(consent.missing(Set.of(Purpose.ANALYTICS, Purpose.PRICING))).containsExactly(Purpose.PRICING);
    }

    @Test
    void purposeIdsAreWordsAndHyphens() {
        assertThat(new Purpose("email-marketing")).hasToString("email-marketing");
        assertThatThrownBy(() -> new Purpose("E-Mail")).hasMessageContaining("[E-Mail]");
        assertThatThrownBy(() -> new Purpose("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownRootIsNeverReadable() {
        ConsentState everything = new ConsentState(Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES));

        assertThat(AttributeReach.isReadable("secret.x", everything)).isFalse();
        assertThat(AttributeReach.isReadable("context", everything)).isTrue();
        assertThatThrownBy(() -> AttributeReach.purposesOf("secret.x")).hasMessageContaining("[secret.x]");
    }
}
