package org.openpersonalization.service.privacy.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.audit.AuditTrail;

/**
 * The register of requests. Each change is kept in the {@link AuditTrail} in the same transaction, under the action
 * {@code request.…} and the request's id as its target. Safe for all threads; throws
 * {@link org.openpersonalization.service.StoreUnavailableException} when the database cannot be used now.
 */
public interface SubjectRequests {

    /** Adds a request, or replaces the one with its id, together with the note of who did it and why. */
    void save(SubjectRequest request, AuditEvent event);

    /** The request of an id. */
    Optional<SubjectRequest> find(UUID id);

    /** All requests: those that are not final by their due date, then the others, newest first; at most so many. */
    List<SubjectRequest> all(int most);

    /**
     * Deletes what was final and received before a moment, with what the trail says of it.
     *
     * @return how many requests
     */
    int forget(Instant receivedBefore);
}
