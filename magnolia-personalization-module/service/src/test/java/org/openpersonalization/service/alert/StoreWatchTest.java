package org.openpersonalization.service.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.webhook.WebhookCode;
import org.openpersonalization.service.webhook.WebhookEndpoint;
import org.openpersonalization.service.webhook.WebhookMessage;
import org.openpersonalization.service.webhook.WebhookResult;
import org.openpersonalization.service.webhook.WebhookSecret;

@DisplayName("The alert about a failing database")
class StoreWatchTest {

    private static final WebhookEndpoint RECEIVER = new WebhookEndpoint(
            URI.create("https://hooks.example.com"), WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    private final FakeAlertStore store = new FakeAlertStore();
    private final List<WebhookMessage> sent = new ArrayList<>();
    private WebhookResult result = new WebhookResult(WebhookCode.DELIVERED, 204);
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private boolean isWorking = true;
    private final StoreWatch watch = new StoreWatch(
            () -> isWorking,
            new AlertRecorder(() -> store, Optional.of(() -> {})),
            Optional.of(RECEIVER),
            (receiver, message, at) -> {
                sent.add(message);
                return result;
            },
            () -> now);

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            now = now.plusSeconds(5);
            watch.look();
        }
    }

    private void fail() {
        isWorking = false;
        store.breakDown(true);
    }

    private void recover() {
        isWorking = true;
        store.breakDown(false);
    }

    @Test
    void isInMemoryAndSentFromThere() {
        fail();
        look(10);

        assertThat(watch.current()).map(Alert::kind).contains(AlertKind.STORE_FAILING);
        assertThat(sent).extracting(WebhookMessage::type).containsExactly("alert.raised");
    }

    @Test
    void needsMoreThanAMomentsFailure() {
        fail();
        look(2);
        recover();
        look(1);
        fail();
        look(2);

        assertThat(watch.current()).isEmpty();
        assertThat(sent).isEmpty();
    }

    @Test
    void isNotedInTheDatabaseWhenThatWorksAgain() {
        fail();
        look(5);
        recover();
        look(2);

        assertThat(watch.current()).isEmpty();
        assertThat(store.resolved(10))
                .singleElement()
                .satisfies(alert -> assertThat(alert.kind()).isEqualTo(AlertKind.STORE_FAILING));
        assertThat(store.outbox().messages()).extracting(WebhookMessage::type).containsExactly("alert.resolved");
    }

    @Test
    void isSentFromTheOutboxWhenTheReceiverWasAwayToo() {
        result = new WebhookResult(WebhookCode.UNREACHABLE, 0);
        fail();
        look(5);
        recover();
        look(1);

        assertThat(store.outbox().messages())
                .extracting(WebhookMessage::type)
                .containsExactly("alert.raised", "alert.resolved");
    }

    @Test
    void isSentAtMostTenTimesAfterGrowingPauses() {
        result = new WebhookResult(WebhookCode.REFUSED, 500);
        fail();
        look(20);
        assertThat(sent.size()).isBetween(3, 5);

        look(5_000);
        assertThat(sent).hasSize(10);
    }

    @Test
    void staysInMemoryUntilItCanBeNoted() {
        fail();
        look(5);
        isWorking = true;
        try {
            look(1);
        } catch (RuntimeException stillDown) {
            assertThat(watch.current()).isPresent();
        }
        recover();
        look(1);

        assertThat(watch.current()).isEmpty();
        assertThat(store.resolved(10)).hasSize(1);
    }
}
