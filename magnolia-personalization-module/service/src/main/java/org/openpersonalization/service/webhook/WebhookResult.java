package org.openpersonalization.service.webhook;

import org.openpersonalization.message.Message;

/**
 * The result of an attempt.
 *
 * @param status the HTTP status of the answer; 0 without one
 */
public record WebhookResult(WebhookCode code, int status) {

    private static final int SUCCESS = 2;
    private static final int REDIRECT = 3;
    private static final int CLASS = 100;
    private static final int NO_LONGER = 410;

    /** The result of an answer. */
    static WebhookResult of(int status) {
        if (status / CLASS == SUCCESS) {
            return new WebhookResult(WebhookCode.DELIVERED, status);
        } else if (status / CLASS == REDIRECT) {
            return new WebhookResult(WebhookCode.REDIRECTED, status);
        }
        return new WebhookResult(status == NO_LONGER ? WebhookCode.GONE : WebhookCode.REFUSED, status);
    }

    /** The result without an answer. */
    static WebhookResult of(WebhookCode code) {
        return new WebhookResult(code, 0);
    }

    /** Whether the receiver has the message. */
    public boolean isDelivered() {
        return code == WebhookCode.DELIVERED;
    }

    /** The result as a sentence. */
    public Message message() {
        Message message = Message.of(code);
        return code.fields().contains("status") ? message.text("status", status) : message;
    }
}
