package org.openpersonalization.service.webhook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A message to the receiver.
 *
 * @param id the same in each attempt, so that a receiver recognizes what it has
 * @param type such as {@code alert.raised}
 * @param created the moment of the event
 * @param body JSON without personal data
 * @param attempts the number of attempts so far, including the present one
 */
public record WebhookMessage(String id, String type, Instant created, String body, int attempts) {

    public WebhookMessage {
        created = created.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A new message. */
    public static WebhookMessage of(String type, Instant created, String body) {
        return new WebhookMessage("msg_" + UUID.randomUUID().toString().replace("-", ""), type, created, body, 0);
    }

    /** The same in its next attempt. */
    public WebhookMessage again() {
        return new WebhookMessage(id, type, created, body, attempts + 1);
    }
}
