package org.openpersonalization.service.privacy.request;

import java.util.Locale;
import java.util.UUID;
import org.openpersonalization.service.privacy.VisitorDataReader;
import org.openpersonalization.service.privacy.VisitorSummary;

/** Returns the stored data of one visitor. Each access is audited before the data are read. */
public record VisitorAccessService(VisitorDataReader visitors, SubjectRequestService requests) {

    private static final int ON_SCREEN = 200;
    private static final int IN_FILE = 10_000;

    /**
     * Returns the newest 200 data of each kind.
     *
     * @param code of 32 hexadecimal digits
     */
    public VisitorSummary lookUp(String code, String actor) {
        requests.audit().note(actor, "visitor.looked-up", code.toLowerCase(Locale.ROOT), "");
        return visitors.of(code, ON_SCREEN);
    }

    /**
     * Returns the data for the visitor who requested them, 10 000 of each kind at the most.
     *
     * @param request the id of the request
     * @throws org.openpersonalization.service.NotFound for an unknown request
     */
    public VisitorSummary export(UUID request, String code, String actor) {
        String id = requests.request(request).id().toString();
        requests.audit().note(actor, "request.data-exported", id, "visitor " + code.toLowerCase(Locale.ROOT));
        return visitors.of(code, IN_FILE);
    }
}
