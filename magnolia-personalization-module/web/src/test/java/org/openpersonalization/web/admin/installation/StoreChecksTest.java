package org.openpersonalization.web.admin.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;
import org.openpersonalization.service.installation.StoreChecks;
import org.openpersonalization.service.visitor.StoreFacts;

class StoreChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void databaseThatAnswersIsNamedWithTheVersionOfItsTables() {
        List<CheckResult> results = results(() -> new StoreFacts("SQLite 3.54.1", 6, 6, Optional.empty()));

        assertThat(results).extracting(CheckResult::code).containsExactly(CheckCode.STORE_OPEN, CheckCode.CLOCK_SHARED);
        assertThat(InstallationTexts.in("en").text(results.get(0)))
                .isEqualTo("The database answers (SQLite 3.54.1), its tables have version 6.");
    }

    @Test
    void databaseThatIsAwayIsReportedOnceWithTheReason() {
        List<CheckResult> results = results(() -> {
            throw new StoreUnavailableException("not open", new IllegalStateException("Connection refused"));
        });

        assertThat(results).extracting(CheckResult::code).containsExactly(CheckCode.STORE_CLOSED);
        assertThat(InstallationTexts.in("en").text(results.get(0))).endsWith("Reason: Connection refused");
    }

    @Test
    void tablesOfANewerVersionAskForAnUpdate() {
        assertThat(results(() -> new StoreFacts("PostgreSQL 16.4", 7, 6, Optional.of(NOW))))
                .extracting(CheckResult::code)
                .containsExactly(CheckCode.SCHEMA_NEWER, CheckCode.CLOCK_AGREES);
    }

    @Test
    void clocksMayDifferByFiveSecondsInEitherDirection() {
        assertThat(clockAt(NOW.plusSeconds(5)).code()).isEqualTo(CheckCode.CLOCK_AGREES);
        assertThat(clockAt(NOW.minusSeconds(5)).code()).isEqualTo(CheckCode.CLOCK_AGREES);
        assertThat(clockAt(NOW.plusSeconds(6)))
                .isEqualTo(CheckResult.of(CheckCode.CLOCK_DIFFERS)
                        .with("seconds", "6")
                        .with("tolerance", "5"));
        assertThat(clockAt(NOW.minusSeconds(3_600)).fields()).containsEntry("seconds", "3600");
    }

    private static CheckResult clockAt(Instant there) {
        return results(() -> new StoreFacts("PostgreSQL 16.4", 6, 6, Optional.of(there)))
                .get(1);
    }

    private static List<CheckResult> results(Supplier<StoreFacts> facts) {
        return new StoreChecks(facts, () -> NOW)
                .all().stream()
                        .flatMap(check -> ClassPathChecksTest.resultsOf(check).stream())
                        .toList();
    }
}
