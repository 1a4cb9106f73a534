package org.openpersonalization.web.admin.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;
import org.openpersonalization.service.installation.WritingCheck;
import org.openpersonalization.service.visitor.WritingHealth;

class WritingCheckTest {

    private static final Optional<Duration> JUST_NOW = Optional.of(Duration.ofSeconds(1));
    private static final Optional<Duration> A_MINUTE_AGO = Optional.of(Duration.ofMinutes(1));

    @Test
    void storeThatWritesIsInOrder() {
        assertThat(codeOf(WritingHealth.untried())).isEqualTo(CheckCode.WRITING_UNTRIED);
        assertThat(codeOf(new WritingHealth(JUST_NOW, A_MINUTE_AGO, 0, Duration.ZERO, 0)))
                .isEqualTo(CheckCode.WRITING_WORKS);
    }

    @Test
    void lastFailureAndBacklogAreNamed() {
        CheckResult failing = resultOf(new WritingHealth(A_MINUTE_AGO, JUST_NOW, 3, Duration.ofSeconds(4), 0));

        assertThat(failing.code()).isEqualTo(CheckCode.WRITING_FAILS);
        assertThat(InstallationTexts.in("en").text(failing))
                .isEqualTo("The last write failed 1 s ago. Waiting writes: 3.");
    }

    @Test
    void writesThatWaitForLongAreNamedWithTheOldest() {
        CheckResult waiting = resultOf(new WritingHealth(JUST_NOW, Optional.empty(), 1, Duration.ofSeconds(11), 2));

        assertThat(waiting.code()).isEqualTo(CheckCode.WRITING_WAITS);
        assertThat(InstallationTexts.in("en").text(waiting))
                .isEqualTo("Writes wait for the database (1), the oldest for 11 s.");
    }

    private static CheckCode codeOf(WritingHealth health) {
        return resultOf(health).code();
    }

    private static CheckResult resultOf(WritingHealth health) {
        return ClassPathChecksTest.resultsOf(new WritingCheck(() -> health).check())
                .get(0);
    }
}
