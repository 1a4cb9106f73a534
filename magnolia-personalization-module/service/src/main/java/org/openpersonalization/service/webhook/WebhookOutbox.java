package org.openpersonalization.service.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Messages that wait for their delivery, for all instances; each is added in the transaction of its event, due at once. Safe for all threads;
 * throws {@link org.openpersonalization.service.StoreUnavailableException} when the database cannot be reached.
 */
public interface WebhookOutbox {

    /**
     * Leases due messages to this caller, oldest first. A lease that ends without a result makes the message due again.
     *
     * @param until the end of the lease
     * @return the messages with the number of this attempt
     */
    List<WebhookMessage> lease(Instant now, Instant until, int most);

    /**
     * Notes the result of an attempt, unless another attempt has begun since.
     *
     * @param next the next attempt; empty after the last one
     */
    void note(WebhookMessage message, WebhookResult result, Instant at, Optional<Instant> next);

    /** The newest messages, newest first. */
    List<WebhookDelivery> newest(int most);

    /** Deletes messages that were created before a moment; returns how many. */
    int forget(Instant createdBefore);
}
