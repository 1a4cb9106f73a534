package org.openpersonalization.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.visitor.identity.SigningKeys;

@DisplayName("Choices in a signed cookie")
class VerifiedChoicesTest {

    private static final String ID = "q1w2e3r4t5y6u7i8o9p0aZ";
    private static final String OTHER = "mN3bV5cX7zL9kJ1hG4fD2s";
    private static final ConsentChoices YES = ConsentChoices.none()
            .with(Purpose.BEHAVIORAL, new Choice(true, Instant.ofEpochMilli(1_700_000_000_000L), false, 3));

    private final SigningKeys keys = new SigningKeys(new TreeMap<>(Map.of("key-001", key())));
    private final VerifiedChoices verified = new VerifiedChoices(keys);

    private static byte[] key() {
        byte[] key = new byte[SigningKeys.MIN_BYTES];
        Arrays.fill(key, (byte) 7);
        return key;
    }

    private String signed(Optional<String> id, ConsentChoices choices) {
        return keys.sign(VisitorCookies.CONSENT, ConsentText.write(new ConsentCookie(id, choices)));
    }

    @Test
    void cookieThatComesAgainHasTheSameContent() {
        for (ConsentCookie cookie : new ConsentCookie[] {
            new ConsentCookie(Optional.of(ID), YES),
            new ConsentCookie(Optional.empty(), YES),
            new ConsentCookie(Optional.of(OTHER), ConsentChoices.none()),
            ConsentCookie.empty()
        }) {
            String signed = signed(cookie.consentId(), cookie.choices());

            assertThat(verified.read(signed)).contains(cookie);
            assertThat(verified.read(signed)).contains(cookie);
        }
    }

    @Test
    void changeOfAKnownCookieIsNotBelieved() {
        String signed = signed(Optional.of(ID), YES);
        verified.read(signed);

        assertThat(verified.read(signed.replace(ID, OTHER))).isEmpty();
        assertThat(verified.read(signed.replace("behavioral", "pricing"))).isEmpty();
        assertThat(verified.read(signed.replace("key-001", "key-002"))).isEmpty();
        assertThat(verified.read(signed + "A")).isEmpty();
        for (int index = 0; index < signed.length(); index++) {
            char other = signed.charAt(index) == 'b' ? 'c' : 'b';
            assertThat(verified.read(signed.substring(0, index) + other + signed.substring(index + 1)))
                    .isEmpty();
        }
        assertThat(verified.read(signed)).isPresent();
    }

    @Test
    void cookieOfAnotherUseIsNotBelieved() {
        String text = ConsentText.write(new ConsentCookie(Optional.of(ID), YES));

        assertThat(verified.read(keys.sign(VisitorCookies.ID, text))).isEmpty();
        assertThat(verified.read("x".repeat(5_000))).isEmpty();
    }
}
