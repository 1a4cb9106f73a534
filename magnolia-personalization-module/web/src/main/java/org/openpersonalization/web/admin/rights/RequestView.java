package org.openpersonalization.web.admin.rights;

import java.time.Instant;
import java.util.UUID;
import org.openpersonalization.service.privacy.request.SubjectRequest;

/**
 * The request of a data subject in the API.
 *
 * @param id the request's id
 * @param kind the requested right
 * @param channel the channel of the request
 * @param received the moment of receipt
 * @param due the deadline of the answer
 * @param status the status of processing
 * @param reference the site's reference of the request
 * @param overdue whether the deadline has passed
 */
public record RequestView(
        UUID id,
        SubjectRequest.Kind kind,
        SubjectRequest.Channel channel,
        Instant received,
        Instant due,
        SubjectRequest.Status status,
        String reference,
        boolean overdue) {

    static RequestView of(SubjectRequest request, Instant now) {
        return new RequestView(
                request.id(),
                request.kind(),
                request.channel(),
                request.received(),
                request.due(),
                request.status(),
                request.reference(),
                !request.status().isFinal() && now.isAfter(request.due()));
    }
}
