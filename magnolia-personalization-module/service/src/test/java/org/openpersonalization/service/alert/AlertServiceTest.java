package org.openpersonalization.service.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.AuditEvent;

@DisplayName("Alerts for users")
class AlertServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final FakeAlertStore store = new FakeAlertStore();
    private final FakePrivacyStores privacy = new FakePrivacyStores();
    private Optional<Alert> unrecorded = Optional.empty();
    private final AlertService service = new AlertService(
            () -> store, () -> unrecorded, new Audit(() -> privacy.open().audit(), () -> NOW));

    private static Alert alert(AlertKind kind) {
        return Alert.of(new AlertFinding(kind, "it", Message.of(kind), "alerts"), NOW);
    }

    private Alert raised(AlertKind kind) {
        Alert alert = alert(kind);
        store.raise(alert, Optional.empty());
        return alert;
    }

    @Test
    void editorsGetThoseAboutExperimentsAndContent() {
        raised(AlertKind.SPLIT_BROKEN);
        raised(AlertKind.LEDGER_BROKEN);

        assertThat(service.list(true).alerts()).extracting(Alert::kind).containsExactly(AlertKind.SPLIT_BROKEN);
        assertThat(service.list(false).alerts()).hasSize(2);
    }

    @Test
    void failingDatabaseIsToldWithoutTheDatabase() {
        raised(AlertKind.SPLIT_BROKEN);
        store.breakDown(true);
        unrecorded = Optional.of(alert(AlertKind.STORE_FAILING));

        AlertList list = service.list(false);

        assertThat(list.isComplete()).isFalse();
        assertThat(list.alerts()).containsExactly(unrecorded.get());
        assertThat(service.list(true).alerts()).isEmpty();
    }

    @Test
    void acknowledgementNamesTheUserIsAuditedAndCanBeTakenBack() {
        Alert alert = raised(AlertKind.SPLIT_BROKEN);

        service.acknowledge(alert.id(), "ada");
        assertThat(service.list(false).alerts().get(0).acknowledged()).contains(new Alert.Acknowledgement("ada", NOW));

        service.reopen(alert.id(), "ben");
        assertThat(service.list(false).alerts().get(0).state()).isEqualTo(Alert.State.OPEN);
        assertThat(privacy.open().audit().about(alert.id().toString()))
                .extracting(AuditEvent::action)
                .containsExactly("alert.acknowledged", "alert.reopened");
    }

    @Test
    void resolvedAndUnknownAlertsAreNotAcknowledged() {
        Alert alert = raised(AlertKind.SPLIT_BROKEN);
        store.resolve(alert.id(), NOW, Optional.empty());

        assertThatThrownBy(() -> service.acknowledge(alert.id(), "ada")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.reopen(UUID.randomUUID(), "ada")).isInstanceOf(NotFound.class);
    }
}
