package org.openpersonalization.service.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.AuditEvent;

class SubjectRequestServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private final FakePrivacyStores stores = new FakePrivacyStores();
    private final SubjectRequestService service = new SubjectRequestService(
            () -> stores.open().requests(), new Audit(() -> stores.open().audit(), () -> NOW), MONTH);

    private SubjectRequest receive(Optional<Instant> received) {
        return service.receive(SubjectRequest.Kind.ACCESS, " T-1 ", received, "vera");
    }

    @Test
    void receivedRequestIsOpenAndDueAfterTheTimeToAnswer() {
        SubjectRequest request = receive(Optional.empty());

        assertThat(request.status()).isEqualTo(SubjectRequest.Status.OPEN);
        assertThat(request.channel()).isEqualTo(SubjectRequest.Channel.ADMIN);
        assertThat(request.received()).isEqualTo(NOW);
        assertThat(request.due()).isEqualTo(NOW.plus(MONTH));
        assertThat(request.reference()).isEqualTo("T-1");
        assertThat(service.request(request.id())).isEqualTo(request);
        assertThat(service.all(10)).containsExactly(request);
    }

    @Test
    void changesAreStoredWithTheirEvents() {
        SubjectRequest request = receive(Optional.empty());

        service.proceed(request.id(), SubjectRequest.Status.IN_PROGRESS, "", "vera");
        service.proceed(request.id(), SubjectRequest.Status.REFUSED, " not the person ", "paul");

        assertThat(service.request(request.id()).status()).isEqualTo(SubjectRequest.Status.REFUSED);
        assertThat(service.events(request))
                .extracting(AuditEvent::actor, AuditEvent::action, AuditEvent::detail)
                .containsExactly(
                        tuple("vera", "request.received", "access"),
                        tuple("vera", "request.changed", "in-progress"),
                        tuple("paul", "request.closed", "refused: not the person"));
    }

    @Test
    void closedRequestStaysClosed() {
        SubjectRequest request = receive(Optional.empty());
        service.proceed(request.id(), SubjectRequest.Status.DONE, "", "vera");

        assertThatThrownBy(() -> service.proceed(request.id(), SubjectRequest.Status.OPEN, "", "vera"))
                .isInstanceOf(Conflict.class);
        assertThat(service.request(request.id()).status()).isEqualTo(SubjectRequest.Status.DONE);
    }

    @Test
    void unknownRequestIsNotFound() {
        assertThatThrownBy(() -> service.open(new UUID(1, 2))).isInstanceOf(NotFound.class);
    }

    @Test
    void momentOfReceiptLiesInTheLastTenYears() {
        assertThat(receive(Optional.of(NOW.minus(Duration.ofDays(3_000)))).due())
                .isEqualTo(NOW.minus(Duration.ofDays(2_970)));
        assertThat(receive(Optional.of(NOW.plusSeconds(60))).received())
                .as("clocks differ")
                .isAfter(NOW);
        assertThatThrownBy(() -> receive(Optional.of(NOW.plusSeconds(600)))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> receive(Optional.of(NOW.minus(Duration.ofDays(4_000)))))
                .isInstanceOf(Invalid.class);
        assertThat(service.all(10)).hasSize(2);
    }
}
