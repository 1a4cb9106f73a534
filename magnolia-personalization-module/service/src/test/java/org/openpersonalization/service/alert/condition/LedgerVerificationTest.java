package org.openpersonalization.service.alert.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.alert.AlertCondition;
import org.openpersonalization.service.alert.AlertFinding;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.privacy.NoCheckpoints;
import org.openpersonalization.service.privacy.VerificationRun;
import org.openpersonalization.service.privacy.Verifications;
import org.openpersonalization.service.privacy.proof.Anchors;
import org.openpersonalization.service.privacy.proof.CheckpointSchedule;
import org.openpersonalization.service.privacy.proof.LedgerFault;

@DisplayName("Verifications of the consent ledger")
class LedgerVerificationTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant VERIFIED = NOW.minusSeconds(600);

    private final FakePrivacyStores stores = new FakePrivacyStores();
    private final Jobs jobs = new Jobs();
    private final Verifications verifications = new Verifications(
            stores::open, new CheckpointSchedule.Places(new NoCheckpoints(), Anchors.NONE), () -> VERIFIED, jobs);
    private Optional<LedgerFault> fault = Optional.empty();
    private final LedgerVerification condition = new LedgerVerification(verifications, () -> fault, () -> NOW);

    @AfterEach
    void close() {
        jobs.close();
    }

    private void verify() {
        VerificationRun run = verifications.start(VerificationRun.Trigger.ADMIN);
        while (verifications.find(run.id()).orElseThrow().finished().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private List<AlertKind> kinds() {
        return condition.look().found().stream().map(AlertFinding::kind).toList();
    }

    @Test
    void withoutOneNothingIsKnown() {
        assertThat(condition.look()).isEqualTo(AlertCondition.Look.nothing());
    }

    @Test
    void validOneResolvesEarlierAlerts() {
        verify();

        AlertCondition.Look look = condition.look();
        assertThat(look.found()).isEmpty();
        assertThat(look.asOf()).isEqualTo(VERIFIED);
        assertThat(look.kinds()).contains(AlertKind.LEDGER_BROKEN, AlertKind.LEDGER_UNVERIFIED);
    }

    @Test
    void oneThatCannotBeCarriedOutIsTold() {
        stores.breakDown(true);
        verify();

        assertThat(kinds()).containsExactly(AlertKind.LEDGER_UNVERIFIED);
    }

    @Test
    void faultInTheNewestRecordsIsToldWithoutAVerification() {
        fault = Optional.of(new LedgerFault(17, Message.of(LedgerFault.Code.CONTENT_CHANGED)));

        AlertCondition.Look look = condition.look();
        assertThat(look.asOf()).isEqualTo(NOW);
        assertThat(look.found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(AlertKind.LEDGER_BROKEN);
            assertThat(finding.message().parameters()).containsEntry("record", "17");
        });
    }
}
