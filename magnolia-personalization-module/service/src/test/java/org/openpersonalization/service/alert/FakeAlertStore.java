package org.openpersonalization.service.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.webhook.FakeWebhookOutbox;
import org.openpersonalization.service.webhook.WebhookMessage;

/** Alerts in memory, with their outbox. */
public final class FakeAlertStore implements AlertStore {

    private final List<Alert> alerts = new ArrayList<>();
    private final FakeWebhookOutbox outbox = new FakeWebhookOutbox();
    private boolean isDown;

    public FakeWebhookOutbox outbox() {
        return outbox;
    }

    /** From now on the database is away, or there again. */
    public void breakDown(boolean down) {
        isDown = down;
    }

    private List<Alert> open() {
        if (isDown) {
            throw new StoreUnavailableException("down");
        }
        return alerts;
    }

    @Override
    public boolean raise(Alert alert, Optional<WebhookMessage> message) {
        boolean isKnown = open().stream()
                .anyMatch(known -> known.kind() == alert.kind()
                        && known.subject().equals(alert.subject())
                        && known.resolved()
                                .map(at -> !at.isBefore(alert.raised()))
                                .orElse(true));
        if (!isKnown) {
            alerts.add(alert);
            message.ifPresent(outbox::add);
        }
        return !isKnown;
    }

    @Override
    public boolean resolve(UUID id, Instant at, Optional<WebhookMessage> message) {
        Optional<Alert> found = find(id);
        found.ifPresent(alert -> replace(alert, alert.acknowledged(), Optional.of(at)));
        found.flatMap(alert -> message).ifPresent(outbox::add);
        return found.isPresent();
    }

    private void replace(Alert alert, Optional<Alert.Acknowledgement> by, Optional<Instant> resolved) {
        alerts.set(
                alerts.indexOf(alert),
                new Alert(
                        alert.id(),
                        alert.kind(),
                        alert.subject(),
                        alert.message(),
                        alert.link(),
                        alert.raised(),
                        by,
                        resolved));
    }

    private Optional<Alert> find(UUID id) {
        return open().stream()
                .filter(alert -> alert.id().equals(id) && alert.resolved().isEmpty())
                .findFirst();
    }

    @Override
    public boolean acknowledge(UUID id, Optional<Alert.Acknowledgement> by) {
        Optional<Alert> found = find(id);
        found.ifPresent(alert -> replace(alert, by, Optional.empty()));
        return found.isPresent();
    }

    @Override
    public List<Alert> unresolved(int most) {
        return open().stream()
                .filter(alert -> alert.resolved().isEmpty())
                .sorted(Comparator.comparing(Alert::raised).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<Alert> resolved(int most) {
        return open().stream()
                .filter(alert -> alert.resolved().isPresent())
                .limit(most)
                .toList();
    }

    @Override
    public int forget(Instant resolvedBefore) {
        int before = alerts.size();
        alerts.removeIf(
                alert -> alert.resolved().filter(resolvedBefore::isAfter).isPresent());
        return before - alerts.size();
    }
}
