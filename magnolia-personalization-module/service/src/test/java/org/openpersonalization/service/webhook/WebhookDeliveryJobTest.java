package org.openpersonalization.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The delivery of messages")
class WebhookDeliveryJobTest {

    private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");

    private final FakeWebhookOutbox outbox = new FakeWebhookOutbox();
    private final List<Instant> attempts = new ArrayList<>();
    private WebhookResult result = WebhookResult.of(500);
    private Instant now = START;
    private final WebhookDeliveryJob job = new WebhookDeliveryJob(
            () -> outbox,
            (receiver, message, at) -> {
                attempts.add(at);
                return result;
            },
            new WebhookEndpoint(
                    URI.create("https://hooks.example.com"),
                    WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
            () -> now);

    private WebhookDelivery delivery() {
        return outbox.newest(1).get(0);
    }

    private void runFor(Duration time) {
        for (Instant end = now.plus(time); now.isBefore(end); now = now.plusSeconds(5)) {
            job.sendDue();
        }
    }

    @Test
    void messageIsSentOnceWhenItArrives() {
        outbox.add(WebhookMessage.of("alert.raised", START, "{}"));
        result = WebhookResult.of(200);

        runFor(Duration.ofHours(1));

        assertThat(attempts).containsExactly(START);
        assertThat(delivery().state()).isEqualTo(WebhookDelivery.State.DELIVERED);
    }

    @Test
    void failedAttemptIsRepeatedAfterGrowingPausesAndGivenUp() {
        outbox.add(WebhookMessage.of("alert.raised", START, "{}"));

        runFor(Duration.ofDays(3));

        assertThat(attempts).hasSize(8).startsWith(START, START.plusSeconds(5), START.plusSeconds(65));
        assertThat(attempts.get(7))
                .isEqualTo(START.plus(Duration.ofMinutes(1_056)).plusSeconds(5));
        assertThat(delivery().state()).isEqualTo(WebhookDelivery.State.FAILED);
    }

    @Test
    void repeatedAttemptArrives() {
        outbox.add(WebhookMessage.of("alert.raised", START, "{}"));
        job.sendDue();
        result = WebhookResult.of(204);

        runFor(Duration.ofHours(1));

        assertThat(attempts).hasSize(2);
        assertThat(delivery().state()).isEqualTo(WebhookDelivery.State.DELIVERED);
        assertThat(delivery().attempts()).isEqualTo(2);
    }

    @Test
    void receiverThatIsGoneGetsNoFurtherAttempt() {
        outbox.add(WebhookMessage.of("alert.raised", START, "{}"));
        result = WebhookResult.of(410);

        runFor(Duration.ofDays(1));

        assertThat(attempts).hasSize(1);
        assertThat(delivery().state()).isEqualTo(WebhookDelivery.State.FAILED);
    }

    @Test
    void messagesOfAGroupAreSentOneByOne() {
        for (int i = 0; i < 12; i++) {
            outbox.add(WebhookMessage.of("alert.raised", START, "{}"));
        }
        result = WebhookResult.of(200);

        job.sendDue();

        assertThat(attempts).hasSize(12);
    }
}
