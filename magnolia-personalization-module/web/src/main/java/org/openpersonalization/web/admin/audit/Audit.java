package org.openpersonalization.web.admin.audit;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.openpersonalization.service.privacy.AuditEvent;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.http.Refusal;

/**
 * Notes what a user does. It is noted first and done then, so that nobody looks at anything without a trace.
 *
 * @param stores throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
 * @param clock says when
 */
public record Audit(Supplier<PrivacyStores> stores, InstantSource clock) {

    private static final int MAX_ACTOR = 100;

    /** Notes it. Returns when it is on disk. */
    public void note(AdminUser user, String action, String target, String detail) {
        stores.get().audit().add(event(user, action, target, detail));
    }

    /** Notes the whole value that is replaced or removed, in as many events as it takes. */
    public void noteBefore(AdminUser user, String action, String target, String before) {
        int most = AuditEvent.MAX_DETAIL - ValueChange.BEFORE.length();
        for (int from = 0; from == 0 || from < before.length(); from += most) {
            String part = before.substring(from, Math.min(before.length(), from + most));
            note(user, action, target, ValueChange.BEFORE + part);
        }
    }

    /**
     * Returns the value that the newest change of a thing replaced or removed.
     *
     * @throws Refusal with status 409 when the newest change replaced nothing, or is not the one of the order
     */
    public FormerValue formerValue(ValueChange kind, String target, UndoRequest request) throws Refusal {
        return FormerValue.ofNewest(kind, stores.get().audit().about(target), request);
    }

    /** What would be noted, for whoever keeps it together with something else. */
    public AuditEvent event(AdminUser user, String action, String target, String detail) {
        return new AuditEvent(
                clock.instant(),
                shortened(user.name(), MAX_ACTOR),
                action,
                target,
                shortened(detail, AuditEvent.MAX_DETAIL));
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
