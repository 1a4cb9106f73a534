package org.openpersonalization.service.privacy.audit;

import java.util.List;

/**
 * The append-only log of administrators' actions. Safe for all threads; throws {@link
 * org.openpersonalization.service.StoreUnavailableException} when the database cannot be used now.
 */
public interface AuditTrail {

    /** Adds an event. Returns when it is on disk. */
    void add(AuditEvent event);

    /** The newest events, newest first. */
    List<AuditEvent> newest(int most);

    /** The events of a target, oldest first. */
    List<AuditEvent> about(String target);
}
