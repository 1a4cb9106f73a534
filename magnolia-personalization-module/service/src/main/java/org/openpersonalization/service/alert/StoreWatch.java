package org.openpersonalization.service.alert;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.webhook.WebhookEndpoint;
import org.openpersonalization.service.webhook.WebhookMessage;
import org.openpersonalization.service.webhook.WebhookSender;

/**
 * Watches the database from this instance. The alert about a failing database cannot be kept in it: it stays in memory, its message is
 * sent from there, and both are noted in the database when that works again. Each failure that an instance sees has its own alert.
 */
public final class StoreWatch {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** A single failure may be a moment's. */
    private static final int LOOKS_UNTIL_ALERT = 3;

    private static final int MOST_ATTEMPTS = 10;

    private final BooleanSupplier isWorking;
    private final AlertRecorder recorder;
    private final Optional<WebhookEndpoint> receiver;
    private final WebhookSender sender;
    private final InstantSource clock;
    private volatile Optional<Alert> current = Optional.empty();
    private Optional<WebhookMessage> unsent = Optional.empty();
    private int failures;
    private int attempts;
    private int nextAttempt;

    /**
     * A watch.
     *
     * @param isWorking whether the database can be read and written
     * @param receiver empty without a webhook
     */
    public StoreWatch(
            BooleanSupplier isWorking,
            AlertRecorder recorder,
            Optional<WebhookEndpoint> receiver,
            WebhookSender sender,
            InstantSource clock) {
        this.isWorking = isWorking;
        this.recorder = recorder;
        this.receiver = receiver;
        this.sender = sender;
        this.clock = clock;
    }

    public void start(Jobs jobs) {
        Job job = new Job(
                "alerts-store",
                StoreWatch.class,
                "The alert about the database cannot be kept now, trying again",
                this::look);
        jobs.every(job, PAUSE, PAUSE);
    }

    /** The alert that the database does not have, as it fails; empty while it works. */
    public Optional<Alert> current() {
        return current;
    }

    /** Looks once. */
    public void look() {
        if (isWorking.getAsBoolean()) {
            current.ifPresent(this::end);
            failures = 0;
        } else {
            fail();
        }
    }

    private void fail() {
        failures++;
        if (failures == LOOKS_UNTIL_ALERT) {
            begin();
        }
        if (failures >= nextAttempt) {
            unsent.ifPresent(this::send);
        }
    }

    private void begin() {
        AlertFinding finding = new AlertFinding(
                AlertKind.STORE_FAILING,
                UUID.randomUUID().toString(),
                Message.of(AlertKind.STORE_FAILING),
                "installation");
        Alert alert = Alert.of(finding, clock.instant());
        current = Optional.of(alert);
        unsent = receiver.map(known -> AlertMessages.raised(alert));
        attempts = 0;
        nextAttempt = 0;
    }

    private void send(WebhookMessage message) {
        attempts++;
        nextAttempt = failures + (1 << attempts);
        boolean isDelivered =
                sender.send(receiver.orElseThrow(), message, clock.instant()).isDelivered();
        if (isDelivered || attempts == MOST_ATTEMPTS) {
            unsent = Optional.empty();
        }
    }

    private void end(Alert alert) {
        if (unsent.isPresent()) {
            recorder.raise(alert);
        } else {
            recorder.raiseSilently(alert);
        }
        recorder.resolve(alert, clock.instant());
        unsent = Optional.empty();
        current = Optional.empty();
    }
}
