package org.openpersonalization.service.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.service.webhook.WebhookMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps alerts, with their messages where a webhook is configured. */
public final class AlertRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRecorder.class);

    private final Supplier<AlertStore> store;
    private final Optional<Runnable> delivery;

    /**
     * A recorder.
     *
     * @param store throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
     * @param delivery has new messages sent soon; empty without a webhook
     */
    public AlertRecorder(Supplier<AlertStore> store, Optional<Runnable> delivery) {
        this.store = store;
        this.delivery = delivery;
    }

    AlertStore store() {
        return store.get();
    }

    /** Raises an alert unless there is one. */
    void raise(Alert alert) {
        raise(alert, delivery.map(send -> AlertMessages.raised(alert)));
    }

    /** The same for an alert whose message was sent already. */
    void raiseSilently(Alert alert) {
        raise(alert, Optional.empty());
    }

    private void raise(Alert alert, Optional<WebhookMessage> message) {
        if (store().raise(alert, message)) {
            LOG.warn("An alert was raised [kind={}, subject={}]", alert.kind().code(), alert.subject());
            message.ifPresent(waiting -> send());
        }
    }

    /** Ends an alert. */
    void resolve(Alert alert, Instant at) {
        Optional<WebhookMessage> message = delivery.map(send -> AlertMessages.resolved(alert, at));
        if (store().resolve(alert.id(), at, message)) {
            message.ifPresent(waiting -> send());
        }
    }

    private void send() {
        delivery.ifPresent(Runnable::run);
    }
}
