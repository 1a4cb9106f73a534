package org.openpersonalization.service.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileCountTest {

    @Test
    void whereAllWereLookedAtTheCountIsExact() {
        assertThat(new ProfileCount(7, 100, 100).isComplete()).isTrue();
        assertThat(new ProfileCount(7, 100, 100).estimate()).isEqualTo(7);
    }

    @Test
    void theOthersAreTakenToBeLikeThoseThatWereLookedAt() {
        assertThat(new ProfileCount(7, 100, 1_000).isComplete()).isFalse();
        assertThat(new ProfileCount(7, 100, 1_000).estimate()).isEqualTo(70);
        assertThat(new ProfileCount(0, 0, 1_000).estimate()).isZero();
    }
}
