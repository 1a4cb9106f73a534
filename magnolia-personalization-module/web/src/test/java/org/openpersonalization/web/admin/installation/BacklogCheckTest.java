package org.openpersonalization.web.admin.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.service.consent.BacklogHealth;
import org.openpersonalization.service.installation.BacklogCheck;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;

class BacklogCheckTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, DECISIONS_RECORDED, DELETIONS_ORDERED",
        "3, 0, 0, DECISIONS_WAIT, DELETIONS_WAIT",
        "3, 1, 0, DECISIONS_IN_MEMORY, DELETIONS_IN_MEMORY",
        "3, 1, 2, DECISIONS_IN_MEMORY, DELETIONS_IN_MEMORY",
        "3, 0, 2, DECISIONS_LOST, DELETIONS_LOST",
        "0, 0, 2, DECISIONS_LOST, DELETIONS_LOST",
    })
    void worstStateOfEachBacklogIsNamed(
            int waiting, int onlyInMemory, int lost, CheckCode decisions, CheckCode deletions) {
        BacklogHealth health = new BacklogHealth(waiting, onlyInMemory, lost);
        BacklogHealth empty = BacklogHealth.NOTHING_WAITS;

        assertThat(codes(health, empty)).containsExactly(decisions, CheckCode.DELETIONS_ORDERED);
        assertThat(codes(empty, health)).containsExactly(CheckCode.DECISIONS_RECORDED, deletions);
    }

    private static List<CheckCode> codes(BacklogHealth decisions, BacklogHealth deletions) {
        return new BacklogCheck(() -> decisions, () -> deletions)
                .all().stream()
                        .flatMap(check -> ClassPathChecksTest.resultsOf(check).stream())
                        .map(CheckResult::code)
                        .toList();
    }
}
