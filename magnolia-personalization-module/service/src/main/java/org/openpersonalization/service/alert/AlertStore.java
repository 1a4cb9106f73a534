package org.openpersonalization.service.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.service.webhook.WebhookMessage;

/**
 * Keeps alerts for all instances. A message to the webhook is kept in the transaction of its event. Safe for all threads; throws
 * {@link org.openpersonalization.service.StoreUnavailableException} when the database cannot be reached.
 */
public interface AlertStore {

    /**
     * Keeps an alert, unless there is one of its kind and subject that is not resolved, or that was resolved at its moment or later:
     * another instance may have looked earlier or later.
     *
     * @return whether it was kept
     */
    boolean raise(Alert alert, Optional<WebhookMessage> message);

    /** Ends an alert that is not resolved; returns whether it was one. */
    boolean resolve(UUID id, Instant at, Optional<WebhookMessage> message);

    /** Notes who has seen an alert, or takes that back; returns whether there is such an alert that is not resolved. */
    boolean acknowledge(UUID id, Optional<Alert.Acknowledgement> by);

    /** Those that are not resolved, newest first, at most so many. */
    List<Alert> unresolved(int most);

    /** Those that are resolved, the one that ended last first, at most so many. */
    List<Alert> resolved(int most);

    /** Deletes what was resolved before a moment; returns how many. */
    int forget(Instant resolvedBefore);
}
