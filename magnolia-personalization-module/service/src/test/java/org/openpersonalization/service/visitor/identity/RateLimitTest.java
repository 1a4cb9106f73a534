package org.openpersonalization.service.visitor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void senderMaySendSoOftenAndNoMore() {
        try (RateLimit limit = new RateLimit(3)) {
            for (int i = 0; i < 3; i++) {
                assertThat(limit.tryTake("a")).isTrue();
            }

            assertThat(limit.tryTake("a")).isFalse();
            assertThat(limit.tryTake("b")).isTrue();
        }
    }

    @Test
    void manySendersAreForgottenAgain() {
        try (RateLimit limit = new RateLimit(1)) {
            for (int i = 0; i < 100_000; i++) {
                assertThat(limit.tryTake("sender " + i)).isTrue();
            }
        }
    }

    @Test
    void lastRequestsPassAfterClosing() {
        RateLimit limit = new RateLimit(1);
        limit.close();
        limit.close();

        assertThat(limit.tryTake("a")).isTrue();
    }

    @Test
    void limitOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(0));
    }
}
