package org.openpersonalization.service.alert;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.webhook.WebhookDelivery;
import org.openpersonalization.service.webhook.WebhookEndpoint;
import org.openpersonalization.service.webhook.WebhookOutbox;
import org.openpersonalization.service.webhook.WebhookResult;
import org.openpersonalization.service.webhook.WebhookSender;

/**
 * The webhook of alerts for users of the admin app.
 *
 * @param receiver empty without a webhook
 * @param outbox throws {@link StoreUnavailableException} while the database is not open
 */
public record AlertWebhookService(
        Optional<WebhookEndpoint> receiver, WebhookSender sender, Supplier<WebhookOutbox> outbox, Audit audit) {

    /** The host and port that messages are sent to; empty without a webhook. */
    public Optional<String> host() {
        return receiver.map(known -> known.address().getAuthority());
    }

    /** The newest messages, newest first; none while the database cannot be read. */
    public List<WebhookDelivery> newest(int most) {
        try {
            return outbox.get().newest(most);
        } catch (StoreUnavailableException away) {
            return List.of();
        }
    }

    /** Sends a test at once and returns the result; throws {@link Conflict} without a webhook. */
    public WebhookResult test(String actor) {
        WebhookEndpoint known = receiver.orElseThrow(() -> new Conflict(RefusalCode.WEBHOOK_OFF));
        audit.note(actor, "webhook.tested", "", "");
        return sender.send(
                known,
                AlertMessages.test(audit.clock().instant()),
                audit.clock().instant());
    }
}
