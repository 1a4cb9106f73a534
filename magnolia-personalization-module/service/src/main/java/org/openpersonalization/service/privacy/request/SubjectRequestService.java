package org.openpersonalization.service.privacy.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.AuditEvent;

/**
 * The register of requests of data subjects. Each change is stored together with its event in the audit trail.
 *
 * @param requests throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
 * @param timeToAnswer the time after which a request is due
 */
public record SubjectRequestService(Supplier<SubjectRequests> requests, Audit audit, Duration timeToAnswer) {

    private static final Duration OLDEST = Duration.ofDays(3_660);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** The current time, by which requests are overdue. */
    public Instant now() {
        return audit.clock().instant();
    }

    /** Returns at most so many requests: open ones by due date, then the others, newest first. */
    public List<SubjectRequest> all(int most) {
        return requests.get().all(most);
    }

    /** Returns a request; throws {@link NotFound} for an unknown id. */
    public SubjectRequest request(UUID id) {
        return requests.get().find(id).orElseThrow(() -> new NotFound(RefusalCode.REQUEST_UNKNOWN));
    }

    /** Returns a request that is still open; throws {@link Conflict} for a closed one. */
    public SubjectRequest open(UUID id) {
        SubjectRequest request = request(id);
        if (request.status().isFinal()) {
            throw new Conflict(RefusalCode.REQUEST_CLOSED);
        }
        return request;
    }

    /** Returns the events of a request, oldest first. */
    public List<AuditEvent> events(SubjectRequest request) {
        return audit.trail().get().about(request.id().toString());
    }

    /**
     * Enters a request that came in by letter, mail or telephone.
     *
     * @param reference the site's own key, such as a ticket's number
     * @param received empty for now
     * @throws Invalid when it was received in the future or more than ten years ago
     */
    public SubjectRequest receive(
            SubjectRequest.Kind kind, String reference, Optional<Instant> received, String actor) {
        Instant now = now();
        Instant at = received.orElse(now);
        if (at.isAfter(now.plus(CLOCKS_DIFFER)) || at.isBefore(now.minus(OLDEST))) {
            throw new Invalid(RefusalCode.REQUEST_RECEIVED);
        }
        SubjectRequest request = new SubjectRequest(
                UUID.randomUUID(),
                kind,
                SubjectRequest.Channel.ADMIN,
                at,
                at.plus(timeToAnswer),
                SubjectRequest.Status.OPEN,
                reference.strip());
        save(request, actor, "request.received", kind.label());
        return request;
    }

    /** Changes the status of an open request. */
    public SubjectRequest proceed(UUID id, SubjectRequest.Status status, String note, String actor) {
        SubjectRequest request = open(id).with(status);
        String detail = status.label() + (note.isBlank() ? "" : ": " + note.strip());
        save(request, actor, status.isFinal() ? "request.closed" : "request.changed", detail);
        return request;
    }

    void save(SubjectRequest request, String actor, String action, String detail) {
        requests.get().save(request, audit.event(actor, action, request.id().toString(), detail));
    }
}
