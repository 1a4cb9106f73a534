package org.openpersonalization.service.privacy.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event of the audit trail.
 *
 * @param time the moment, to the millisecond
 * @param actor the CMS's name of the user; {@code visitor} or {@code system} for events without a user
 * @param action the action, such as {@code request.closed} or {@code visitor.looked-up}
 * @param target the object of the action, such as a request's id or a pseudonym; may be empty
 * @param detail a {@link org.openpersonalization.service.message.StoredMessage} or further text, at most {@value #MAX_DETAIL}
 *     characters; may be empty
 */
public record AuditEvent(Instant time, String actor, String action, String target, String detail) {

    /** The longest detail. */
    public static final int MAX_DETAIL = 500;

    public AuditEvent {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        if (detail.length() > MAX_DETAIL) {
            throw new IllegalArgumentException("A detail has at most " + MAX_DETAIL + " characters");
        }
    }
}
