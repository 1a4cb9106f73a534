package org.openpersonalization.service.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.job.ScheduledJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the messages of the outbox. An attempt that fails is repeated after growing pauses, eight times in all; a message that never
 * arrives is kept as failed. Leases keep two instances from sending the same message at a time.
 */
public final class WebhookDeliveryJob {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDeliveryJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Longer than a group of attempts takes. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int GROUP = 5;
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10));

    private final Supplier<WebhookOutbox> outbox;
    private final WebhookSender sender;
    private final WebhookEndpoint receiver;
    private final InstantSource clock;

    /**
     * A job.
     *
     * @param outbox throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
     */
    public WebhookDeliveryJob(
            Supplier<WebhookOutbox> outbox, WebhookSender sender, WebhookEndpoint receiver, InstantSource clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.receiver = receiver;
        this.clock = clock;
    }

    /** Sends again and again; the returned job can be asked to do so at once. */
    public ScheduledJob start(Jobs jobs) {
        Job job = new Job(
                "webhook",
                WebhookDeliveryJob.class,
                "Messages to the webhook cannot be read now; they stay in the outbox",
                this::sendDue);
        return jobs.every(job, PAUSE, PAUSE);
    }

    /** Makes one attempt for each message that is due. */
    public void sendDue() {
        List<WebhookMessage> due = lease();
        while (!due.isEmpty() && !Thread.currentThread().isInterrupted()) {
            due.forEach(this::send);
            due = lease();
        }
    }

    private List<WebhookMessage> lease() {
        Instant now = clock.instant();
        return outbox.get().lease(now, now.plus(LEASE), GROUP);
    }

    private void send(WebhookMessage message) {
        WebhookResult result = sender.send(receiver, message, clock.instant());
        Instant now = clock.instant();
        Optional<Instant> next = result.isDelivered() ? Optional.empty() : next(message, result, now);
        outbox.get().note(message, result, now, next);
        if (message.attempts() == 1 && next.isPresent() || !result.isDelivered() && next.isEmpty()) {
            LOG.warn(
                    "A message to the webhook was not delivered [id={}, type={}, result={}, status={}, attempt={}, next={}]",
                    message.id(),
                    message.type(),
                    result.code().code(),
                    result.status(),
                    message.attempts(),
                    next.map(Instant::toString).orElse("none"));
        }
    }

    private static Optional<Instant> next(WebhookMessage message, WebhookResult result, Instant now) {
        boolean isLast = result.code() == WebhookCode.GONE || message.attempts() > PAUSES.size();
        return isLast ? Optional.empty() : Optional.of(now.plus(PAUSES.get(message.attempts() - 1)));
    }
}
