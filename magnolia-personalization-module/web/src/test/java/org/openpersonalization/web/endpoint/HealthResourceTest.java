package org.openpersonalization.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.consent.BacklogHealth;
import org.openpersonalization.service.visitor.WritingHealth;
import org.openpersonalization.web.setting.SettingCode;
import org.openpersonalization.web.setting.SettingProblem;

class HealthResourceTest {

    private static final Optional<Duration> JUST_NOW = Optional.of(Duration.ofSeconds(1));
    private static final Optional<Duration> A_MINUTE_AGO = Optional.of(Duration.ofMinutes(1));

    @Test
    void storeThatCannotWriteIsDegradedThoughItIsOpen() {
        WritingHealth failing = new WritingHealth(A_MINUTE_AGO, JUST_NOW, 3, Duration.ofSeconds(4), 0);

        assertThat(healthWith(failing))
                .contains("\"status\":\"degraded\"", "\"store\":\"not-writing\"", "\"waiting\":3")
                .contains("\"lastFailureSecondsAgo\":1", "\"lastSuccessSecondsAgo\":60", "\"oldestSeconds\":4");
    }

    @Test
    void writeThatWaitsLongerThanCallersDoIsDegraded() {
        WritingHealth stuck = new WritingHealth(JUST_NOW, Optional.empty(), 1, Duration.ofSeconds(11), 0);

        assertThat(healthWith(stuck)).contains("\"store\":\"not-writing\"");
    }

    @Test
    void storeThatWritesAgainIsOk() {
        WritingHealth recovered = new WritingHealth(JUST_NOW, A_MINUTE_AGO, 0, Duration.ZERO, 7);

        assertThat(healthWith(recovered)).contains("\"status\":\"ok\"", "\"store\":\"ok\"", "\"openDeletions\":7");
    }

    @Test
    void decisionThatWouldBeLostWithTheProcessIsDegraded() {
        assertThat(healthWith(new BacklogHealth(3, 0, 0)))
                .contains("\"status\":\"ok\"", "\"waiting\":3", "\"onlyInMemory\":0");
        assertThat(healthWith(new BacklogHealth(3, 1, 0))).contains("\"status\":\"degraded\"", "\"onlyInMemory\":1");
        assertThat(healthWith(new BacklogHealth(0, 0, 2))).contains("\"status\":\"degraded\"", "\"lost\":2");
    }

    private static String healthWith(BacklogHealth decisions) {
        HealthResource.Backlogs backlogs = new HealthResource.Backlogs(decisions, BacklogHealth.NOTHING_WAITS);
        return health(WritingHealth.untried(), backlogs, List.of());
    }

    @Test
    void withdrawalThatWouldBeLostWithTheProcessIsDegraded() {
        assertThat(healthWithDeletions(new BacklogHealth(3, 0, 0)))
                .contains("\"status\":\"ok\"", "\"deletions\":{")
                .contains("\"waiting\":3");
        assertThat(healthWithDeletions(new BacklogHealth(3, 1, 0))).contains("\"status\":\"degraded\"");
        assertThat(healthWithDeletions(new BacklogHealth(0, 0, 2))).contains("\"status\":\"degraded\"");
    }

    private static String healthWithDeletions(BacklogHealth deletions) {
        HealthResource.Backlogs backlogs = new HealthResource.Backlogs(BacklogHealth.NOTHING_WAITS, deletions);
        return health(WritingHealth.untried(), backlogs, List.of());
    }

    @Test
    void wrongSettingIsDegradedAndNamedWithoutItsValue() {
        SettingProblem problem = new SettingProblem(
                "slices/holdoutPercent",
                "banana",
                Message.of(SettingCode.NUMBER_BETWEEN).text("least", 0).text("most", 100),
                Message.of(SettingCode.FORMER_IN_FORCE_IS).text("value", 5));

        assertThat(health(WritingHealth.untried(), List.of(problem)))
                .contains("\"status\":\"degraded\"", "\"path\":\"slices/holdoutPercent\"")
                .contains("\"expected\":\"a whole number, 0 to 100\"")
                .doesNotContain("banana");
    }

    private static String healthWith(WritingHealth writing) {
        return health(writing, List.of());
    }

    private static String health(WritingHealth writing, List<SettingProblem> settings) {
        return health(writing, HealthResource.Backlogs.NOTHING_WAITS, settings);
    }

    private static String health(
            WritingHealth writing, HealthResource.Backlogs backlogs, List<SettingProblem> settings) {
        HealthResource.State state = new HealthResource.State(
                1, 0, true, true, writing, backlogs, HealthResource.Ledger.UNCHECKED, settings);
        return new String(new HealthResource(() -> state).answer().body().bytes(), StandardCharsets.UTF_8);
    }
}
