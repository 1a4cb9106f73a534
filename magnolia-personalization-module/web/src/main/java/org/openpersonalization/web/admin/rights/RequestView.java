package org.openpersonalization.web.admin.rights;

import java.time.Instant;
import java.util.UUID;
import org.openpersonalization.service.privacy.request.SubjectRequest;

/**
 * What one person asked about their data, as the API says it.
 *
 * @param id the request's id
 * @param kind what they want
 * @param channel how it came in
 * @param received when
 * @param due until when it must be answered
 * @param status how far it is
 * @param reference how the site knows it
 * @param overdue whether it should have been answered
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
