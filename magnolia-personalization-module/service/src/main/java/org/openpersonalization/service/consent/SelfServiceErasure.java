package org.openpersonalization.service.consent;

import java.time.Instant;
import java.util.UUID;
import org.openpersonalization.service.privacy.AuditEvent;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.SubjectRequest;

/**
 * What somebody asked in the preference centre and got at once, as it is entered into the register. Nothing in it says who.
 *
 * @param id the request's id
 * @param kind what they wanted
 * @param received when
 */
public record SelfServiceErasure(UUID id, SubjectRequest.Kind kind, Instant received) {

    private static final String ACTOR = "visitor";
    private static final String ACTION = "request.done";

    /** Enters it as done. Entering it again changes nothing but the trail. */
    public void enter(PrivacyStores open) {
        SubjectRequest request = new SubjectRequest(
                id, kind, SubjectRequest.Channel.SELF_SERVICE, received, received, SubjectRequest.Status.DONE, "");
        open.requests().save(request, new AuditEvent(received, ACTOR, ACTION, id.toString(), kind.label()));
    }
}
