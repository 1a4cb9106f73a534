package org.openpersonalization.service.privacy.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who did what.
 *
 * @param time when, to the millisecond
 * @param actor the CMS's name of the user; {@code visitor} or {@code system} for nobody in the CMS
 * @param action what, such as {@code request.closed} or {@code visitor.looked-up}
 * @param target whom or what it concerned, such as a request's id or a pseudonym; may be empty
 * @param detail further words, at most {@value #MAX_DETAIL} characters; may be empty
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
