package org.openpersonalization.service.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.openpersonalization.label.Labels;

/**
 * How far a message is.
 *
 * @param type of the message
 * @param created the moment of the event
 * @param state how far it is
 * @param attempts the number of attempts so far
 * @param tried the moment of the newest result; empty before
 * @param result the newest result; empty before
 */
public record WebhookDelivery(
        String id,
        String type,
        Instant created,
        State state,
        int attempts,
        Optional<Instant> tried,
        Optional<WebhookResult> result) {

    /** How far a delivery is. */
    public enum State {
        WAITING,
        DELIVERED,
        /** No further attempt is made. */
        FAILED;

        /** The name in storage and JSON; never changes. */
        public String label() {
            return Labels.of(this);
        }

        /** The state of a name. */
        public static State of(String label) {
            return State.valueOf(label.toUpperCase(Locale.ROOT));
        }
    }
}
