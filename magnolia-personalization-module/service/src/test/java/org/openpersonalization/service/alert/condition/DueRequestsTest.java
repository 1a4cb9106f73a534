package org.openpersonalization.service.alert.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.alert.AlertFinding;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.request.SubjectRequest;

@DisplayName("Requests that are due")
class DueRequestsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final FakePrivacyStores stores = new FakePrivacyStores();
    private final DueRequests condition =
            new DueRequests(() -> stores.open().requests(), ZoneId.of("Europe/Zurich"), () -> NOW);

    private SubjectRequest request(Duration until, SubjectRequest.Status status) {
        SubjectRequest request = new SubjectRequest(
                UUID.randomUUID(),
                SubjectRequest.Kind.ERASURE,
                SubjectRequest.Channel.ADMIN,
                NOW.minus(Duration.ofDays(27)),
                NOW.plus(until),
                status,
                "Jane Doe, 17 High Street");
        stores.open()
                .requests()
                .save(
                        request,
                        new AuditEvent(
                                NOW, "ada", "request.received", request.id().toString(), ""));
        return request;
    }

    private List<String> subjects() {
        return condition.look().found().stream().map(AlertFinding::subject).toList();
    }

    @Test
    void openOnesAreToldFromThreeDaysBefore() {
        SubjectRequest overdue = request(Duration.ofDays(-5), SubjectRequest.Status.OPEN);
        SubjectRequest soon = request(Duration.ofDays(2), SubjectRequest.Status.IN_PROGRESS);
        request(Duration.ofDays(4), SubjectRequest.Status.OPEN);
        request(Duration.ofDays(-5), SubjectRequest.Status.DONE);

        assertThat(subjects())
                .containsExactlyInAnyOrder(overdue.id().toString(), soon.id().toString());
    }

    @Test
    void theirTextHasRightAndDayAndNothingOfThePerson() {
        SubjectRequest soon = request(Duration.ofHours(11).plusMinutes(30), SubjectRequest.Status.OPEN);

        AlertFinding finding = condition.look().found().get(0);

        assertThat(MessageCatalogue.english().text(finding.message()))
                .isEqualTo("A request for erasure is due on 2026-11-26.");
        assertThat(MessageCatalogue.in("de").text(finding.message()))
                .isEqualTo("Eine Anfrage auf Löschung ist am 2026-11-26 fällig.");
        assertThat(finding.link()).isEqualTo("requests/" + soon.id());
        assertThat(finding.toString()).doesNotContain("Jane");
    }
}
