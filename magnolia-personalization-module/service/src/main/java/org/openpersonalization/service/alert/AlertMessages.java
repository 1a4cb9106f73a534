package org.openpersonalization.service.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.webhook.WebhookMessage;

/** Messages to the webhook about alerts: JSON with type, timestamp and data, as Standard Webhooks advises. */
final class AlertMessages {

    /** The folder of the admin app below the context path. */
    private static final String APP = "/.personalization-admin/#/";

    private AlertMessages() {}

    static WebhookMessage raised(Alert alert) {
        return message("alert.raised", alert.raised(), data(alert));
    }

    static WebhookMessage resolved(Alert alert, Instant at) {
        return message("alert.resolved", at, data(alert).put("resolved", at.toString()));
    }

    /** A message that only shows that messages arrive. */
    static WebhookMessage test(Instant at) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("text", "A test of the webhook for alerts. Nothing is to be done.")
                .put("link", APP + "alerts");
        return message("alert.test", at, data);
    }

    private static ObjectNode data(Alert alert) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("id", alert.id().toString())
                .put("kind", alert.kind().code())
                .put("subject", alert.subject())
                .put("text", MessageCatalogue.english().text(alert.message()))
                .put("link", APP + alert.link())
                .put("raised", alert.raised().toString());
        ObjectNode fields = data.putObject("fields");
        alert.message().fields().forEach((name, field) -> put(fields, name, field));
        return data;
    }

    /** Sentences stand in the text. */
    private static void put(ObjectNode fields, String name, MessageField field) {
        if (!(field instanceof MessageField.Sentences)) {
            fields.put(name, field.text());
        }
    }

    private static WebhookMessage message(String type, Instant at, ObjectNode data) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("type", type).put("timestamp", at.toString());
        body.set("data", data);
        return WebhookMessage.of(type, at, body.toString());
    }
}
