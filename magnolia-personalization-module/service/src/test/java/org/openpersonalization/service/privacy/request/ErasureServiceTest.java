package org.openpersonalization.service.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Terms;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.privacy.VisitorDataReader;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

class ErasureServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String VISITOR = "0".repeat(30) + "2a";
    private static final String CONSENT_ID = "abcdefghijklmnopqrstuv";

    private final FakePrivacyStores stores = new FakePrivacyStores();
    private final FakeProfileStore profiles = new FakeProfileStore();
    private final List<String> tied = new ArrayList<>(List.of(CONSENT_ID));
    private final SubjectRequestService requests = new SubjectRequestService(
            () -> stores.open().requests(), new Audit(() -> stores.open().audit(), () -> NOW), Duration.ofDays(30));
    private final ErasureService service = new ErasureService(
            requests,
            new VisitorDataReader(profiles, FoldSettings.defaults(), StageRules.defaults(), () -> NOW),
            (consentId, at) -> tied.remove(consentId),
            Terms::usual);

    private UUID request(SubjectRequest.Kind kind) {
        return requests.receive(kind, "", Optional.empty(), "vera").id();
    }

    private ErasureService.Erasure erase(UUID request, String visitor, String consentId) {
        return service.erase(
                request,
                new ErasureService.Codes(
                        Optional.of(visitor).filter(code -> !code.isEmpty()),
                        Optional.of(consentId).filter(code -> !code.isEmpty())),
                "vera");
    }

    private void keepSomething() {
        Occurrence at = new Occurrence(new UUID(1, 2), NOW);
        profiles.append(
                VisitorDataReader.keyOf(VISITOR), List.of(new Signal.PageView(at, "/home", List.of(), List.of())), NOW);
    }

    private List<String> actions(UUID request) {
        return requests.events(requests.request(request)).stream()
                .map(AuditEvent::action)
                .toList();
    }

    @Test
    void everythingUnderBothCodesIsErasedAndTheRequestClosed() {
        keepSomething();
        UUID id = request(SubjectRequest.Kind.ERASURE);

        ErasureService.Erasure erasure = erase(id, VISITOR, CONSENT_ID);

        assertThat(erasure.visitor()).isTrue();
        assertThat(erasure.consent()).isTrue();
        assertThat(profiles.forgotten()).containsExactly(Set.copyOf(Terms.FIVE));
        assertThat(tied).isEmpty();
        assertThat(requests.request(id).status()).isEqualTo(SubjectRequest.Status.DONE);
        assertThat(actions(id)).containsExactly("request.received", "request.erasure-started", "request.erased");
    }

    @Test
    void codeUnderWhichNothingIsStoredIsReported() {
        UUID id = request(SubjectRequest.Kind.OBJECTION);

        ErasureService.Erasure erasure = erase(id, VISITOR, CONSENT_ID);

        assertThat(erasure.visitor()).isFalse();
        assertThat(erasure.consent()).isTrue();
        assertThat(profiles.forgotten()).as("data on the way is rejected").hasSize(1);
    }

    @Test
    void requestStaysOpenWhenNothingIsStoredUnderItsCodes() {
        UUID id = request(SubjectRequest.Kind.ERASURE);

        assertThatThrownBy(() -> erase(id, VISITOR, "")).isInstanceOf(Conflict.class);

        assertThat(requests.request(id).status()).isEqualTo(SubjectRequest.Status.OPEN);
        assertThat(actions(id)).containsExactly("request.received", "request.erasure-started");
    }

    @Test
    void requestOfAnotherKindErasesNothing() {
        keepSomething();
        UUID id = request(SubjectRequest.Kind.ACCESS);

        assertThatThrownBy(() -> erase(id, VISITOR, CONSENT_ID)).isInstanceOf(Conflict.class);

        assertThat(profiles.forgotten()).isEmpty();
        assertThat(tied).containsExactly(CONSENT_ID);
    }

    @Test
    void closedAndUnknownRequestsEraseNothing() {
        UUID closed = request(SubjectRequest.Kind.ERASURE);
        requests.proceed(closed, SubjectRequest.Status.REFUSED, "", "vera");

        assertThatThrownBy(() -> erase(closed, VISITOR, CONSENT_ID)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> erase(new UUID(1, 2), VISITOR, CONSENT_ID)).isInstanceOf(NotFound.class);

        assertThat(tied).containsExactly(CONSENT_ID);
    }

    @Test
    void erasureThatBrokeOffCanBeRepeated() {
        keepSomething();
        UUID id = request(SubjectRequest.Kind.ERASURE);
        profiles.breakDown(true);
        assertThatThrownBy(() -> erase(id, VISITOR, CONSENT_ID)).isInstanceOf(StoreUnavailableException.class);
        assertThat(requests.request(id).status()).isEqualTo(SubjectRequest.Status.OPEN);

        profiles.breakDown(false);

        assertThat(erase(id, VISITOR, CONSENT_ID).request().status()).isEqualTo(SubjectRequest.Status.DONE);
    }

    @Test
    void purposesThatTheSiteNoLongerHasAreErasedToo() {
        ErasureService plain = new ErasureService(
                requests, service.visitors(), (consentId, at) -> true, () -> Terms.of(Purpose.ANALYTICS));

        plain.erase(
                request(SubjectRequest.Kind.ERASURE),
                new ErasureService.Codes(Optional.of(VISITOR), Optional.of(CONSENT_ID)),
                "vera");

        assertThat(profiles.forgotten()).containsExactly(Set.copyOf(Terms.FIVE));
    }
}
