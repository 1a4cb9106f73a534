package org.openpersonalization.web.admin.audit;

import java.time.Instant;
import java.util.List;
import org.openpersonalization.rights.AuditEvent;

/**
 * Who did what, as the API says it.
 *
 * @param time when
 * @param actor the user's name; {@code visitor} or {@code system} for nobody in the CMS
 * @param action what, such as {@code visitor.looked-up}
 * @param target whom or what it concerned
 * @param detail further words
 */
public record EventView(Instant time, String actor, String action, String target, String detail) {

    /** Several of them. */
    public static List<EventView> of(List<AuditEvent> events) {
        return events.stream().map(EventView::of).toList();
    }

    private static EventView of(AuditEvent event) {
        return new EventView(event.time(), event.actor(), event.action(), event.target(), event.detail());
    }
}
