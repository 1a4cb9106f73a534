package org.openpersonalization.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The signature of a message")
class WebhookSecretTest {

    private static final String KNOWN = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** The vector of the reference libraries of Standard Webhooks. */
    @Test
    void isTheOneOfThePublishedVector() {
        String signature = WebhookSecret.of(KNOWN)
                .signature(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_short", "whsec_?fKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void needsASecretOfTheStandardsForm(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.of(text));
    }

    @Test
    void secretHas24To64Bytes() {
        assertThat(WebhookSecret.of(secret(24))).isNotNull();
        assertThat(WebhookSecret.of(secret(64))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.of(secret(23)));
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.of(secret(65)));
    }

    private static String secret(int bytes) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    @Test
    void secretStandsInNoLog() {
        assertThat(WebhookSecret.of(KNOWN)).hasToString("whsec_…");
    }
}
