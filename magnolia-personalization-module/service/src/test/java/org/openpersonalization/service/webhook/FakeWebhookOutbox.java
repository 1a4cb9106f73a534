package org.openpersonalization.service.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An outbox in memory. */
public final class FakeWebhookOutbox implements WebhookOutbox {

    private record Row(WebhookMessage message, Instant due, WebhookDelivery delivery) {}

    private final List<Row> rows = new ArrayList<>();

    public void add(WebhookMessage message) {
        rows.add(new Row(
                message, message.created(), delivery(message, WebhookDelivery.State.WAITING, Optional.empty())));
    }

    private static WebhookDelivery delivery(
            WebhookMessage message, WebhookDelivery.State state, Optional<WebhookResult> result) {
        return new WebhookDelivery(
                message.id(),
                message.type(),
                message.created(),
                state,
                message.attempts(),
                result.map(known -> message.created()),
                result);
    }

    @Override
    public List<WebhookMessage> lease(Instant now, Instant until, int most) {
        List<WebhookMessage> leased = new ArrayList<>();
        for (int i = 0; i < rows.size() && leased.size() < most; i++) {
            Row row = rows.get(i);
            if (row.delivery().state() == WebhookDelivery.State.WAITING
                    && !row.due().isAfter(now)) {
                rows.set(i, new Row(row.message().again(), until, row.delivery()));
                leased.add(row.message().again());
            }
        }
        return leased;
    }

    @Override
    public void note(WebhookMessage message, WebhookResult result, Instant at, Optional<Instant> next) {
        WebhookDelivery.State state = next.isPresent()
                ? WebhookDelivery.State.WAITING
                : result.isDelivered() ? WebhookDelivery.State.DELIVERED : WebhookDelivery.State.FAILED;
        rows.replaceAll(row -> row.message().equals(message)
                ? new Row(message, next.orElse(at), delivery(message, state, Optional.of(result)))
                : row);
    }

    @Override
    public List<WebhookDelivery> newest(int most) {
        return rows.stream().map(Row::delivery).limit(most).toList();
    }

    /** The messages, oldest first. */
    public List<WebhookMessage> messages() {
        return rows.stream().map(Row::message).toList();
    }

    @Override
    public int forget(Instant createdBefore) {
        int before = rows.size();
        rows.removeIf(row -> row.message().created().isBefore(createdBefore));
        return before - rows.size();
    }
}
