package org.openpersonalization.service.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.privacy.audit.AuditEvent;

class SubjectRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.1234567Z");

    @Test
    void requestGoesOnAndKeepsTheRest() {
        SubjectRequest request = request(NOW, "T-17");

        SubjectRequest done = request.with(SubjectRequest.Status.DONE);

        assertThat(done.status()).isEqualTo(SubjectRequest.Status.DONE);
        assertThat(done.with(SubjectRequest.Status.OPEN)).isEqualTo(request);
        assertThat(request.received()).isEqualTo(Instant.parse("2026-11-24T12:00:00.123Z"));
    }

    @Test
    void impossibleRequestsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> request(NOW.minusSeconds(1), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(NOW, "x".repeat(SubjectRequest.MAX_REFERENCE + 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditEvent(NOW, "a", "b", "", "x".repeat(AuditEvent.MAX_DETAIL + 1)));
    }

    @Test
    void namesInStorageAreKnownAgain() {
        for (SubjectRequest.Kind kind : SubjectRequest.Kind.values()) {
            assertThat(SubjectRequest.Kind.of(kind.label())).contains(kind);
        }
        for (SubjectRequest.Channel channel : SubjectRequest.Channel.values()) {
            assertThat(SubjectRequest.Channel.of(channel.label())).contains(channel);
        }
        for (SubjectRequest.Status status : SubjectRequest.Status.values()) {
            assertThat(SubjectRequest.Status.of(status.label())).contains(status);
        }
        assertThat(SubjectRequest.Kind.of("wish")).isEmpty();
        assertThat(SubjectRequest.Channel.of("pigeon")).isEmpty();
        assertThat(SubjectRequest.Status.of("lost")).isEmpty();
        assertThat(SubjectRequest.Channel.SELF_SERVICE.label()).isEqualTo("self-service");
    }

    @Test
    void whatIsDoneOrRefusedIsFinal() {
        assertThat(SubjectRequest.Status.DONE.isFinal()).isTrue();
        assertThat(SubjectRequest.Status.REFUSED.isFinal()).isTrue();
        assertThat(SubjectRequest.Status.OPEN.isFinal()).isFalse();
        assertThat(SubjectRequest.Status.IN_PROGRESS.isFinal()).isFalse();
    }

    private static SubjectRequest request(Instant due, String reference) {
        return new SubjectRequest(
                new UUID(1, 2),
                SubjectRequest.Kind.ACCESS,
                SubjectRequest.Channel.ADMIN,
                NOW,
                due,
                SubjectRequest.Status.OPEN,
                reference);
    }
}
