package org.openpersonalization.web.admin.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.alert.AlertWebhookService;
import org.openpersonalization.service.webhook.WebhookDelivery;
import org.openpersonalization.service.webhook.WebhookResult;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.message.TextView;
import org.openpersonalization.web.route.Contract;

/** The webhook of alerts: its newest messages, and a test. */
public final class WebhookResource {

    private static final int MOST = 20;

    /**
     * An answer.
     *
     * @param host the receiver's host and port; null without a webhook
     * @param messages the newest 20, newest first
     */
    public record WebhookView(@Nullable String host, List<MessageView> messages) {}

    /**
     * A message to the webhook.
     *
     * @param id the header {@code webhook-id}
     * @param type such as {@code alert.raised}
     * @param created the moment of the event
     * @param state whether it waits for its next attempt, was delivered, or was given up
     * @param attempts the number of attempts so far
     * @param tried the newest attempt; null before
     * @param text the result of that attempt; null before
     */
    public record MessageView(
            String id,
            String type,
            Instant created,
            WebhookDelivery.State state,
            int attempts,
            @Nullable Instant tried,
            @Nullable TextView text) {

        static MessageView of(WebhookDelivery delivery) {
            return new MessageView(
                    delivery.id(),
                    delivery.type(),
                    delivery.created(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.tried().orElse(null),
                    delivery.result()
                            .map(WebhookResult::message)
                            .map(TextView::of)
                            .orElse(null));
        }
    }

    /**
     * The result of a test.
     *
     * @param isDelivered whether the receiver accepted the message
     * @param text the result
     */
    public record TestResult(boolean isDelivered, TextView text) {}

    private final AlertWebhookService service;

    public WebhookResource(AlertWebhookService service) {
        this.service = service;
    }

    public List<AdminRoute> routes() {
        return List.of(
                AdminRoute.get(
                        "/webhook",
                        Contract.json("The webhook of alerts and its newest messages.", WebhookView.class),
                        this::show),
                AdminRoute.post(
                        "/webhook/test",
                        Contract.json("Sends a test event at once, which takes up to ten seconds.", TestResult.class)
                                .taking(Contract.EmptyBody.class),
                        this::test));
    }

    private Reply show(Call call) {
        return Reply.json(new WebhookView(
                service.host().orElse(null),
                service.newest(MOST).stream().map(MessageView::of).toList()));
    }

    private Reply test(Call call) {
        WebhookResult result = service.test(call.user().name());
        return Reply.json(new TestResult(result.isDelivered(), TextView.of(result.message())));
    }
}
