package org.openpersonalization.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void senderMaySendSoOftenAndNoMore() throws Refusal {
        try (RateLimit limit = new RateLimit(3)) {
            for (int i = 0; i < 3; i++) {
                limit.take("a");
            }

            Refusal refusal = catchThrowableOfType(Refusal.class, () -> limit.take("a"));

            assertThat(refusal.answer().status()).isEqualTo(429);
            assertThat(refusal.answer().headers()).containsEntry("Retry-After", "60");
            assertThatCode(() -> limit.take("b")).doesNotThrowAnyException();
        }
    }

    @Test
    void manySendersAreForgottenAgain() throws Refusal {
        try (RateLimit limit = new RateLimit(1)) {
            for (int i = 0; i < 100_000; i++) {
                limit.take("sender " + i);
            }
        }
    }

    @Test
    void limitOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(0));
    }
}
