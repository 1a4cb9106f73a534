package org.openpersonalization.service.webhook;

import java.time.Instant;

/** Sends a message to its receiver. */
@FunctionalInterface
public interface WebhookSender {

    /**
     * Makes one attempt, which takes at most some seconds.
     *
     * @param at the moment, which is signed
     */
    WebhookResult send(WebhookEndpoint receiver, WebhookMessage message, Instant at);

    /** Over HTTP. */
    static WebhookSender overHttp() {
        return new HttpWebhookSender();
    }
}
