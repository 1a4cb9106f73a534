package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.alert.Alert;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.alert.AlertStore;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.webhook.WebhookCode;
import org.openpersonalization.service.webhook.WebhookDelivery;
import org.openpersonalization.service.webhook.WebhookMessage;
import org.openpersonalization.service.webhook.WebhookOutbox;
import org.openpersonalization.service.webhook.WebhookResult;

/** The contract of a store of alerts and its outbox, for each database. */
abstract class AlertStoreContract {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final WebhookResult REFUSED = new WebhookResult(WebhookCode.REFUSED, 500);
    private static final WebhookResult DELIVERED = new WebhookResult(WebhookCode.DELIVERED, 204);

    private JdbcStores stores;

    abstract StoreSettings settings();

    @BeforeEach
    void open() {
        stores = JdbcStores.open(settings());
        RawSql raw = new RawSql(settings());
        List.of("alert", "webhook_message").forEach(table -> raw.run("DELETE FROM " + table));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private AlertStore alerts() {
        return stores.alerts().alerts();
    }

    private WebhookOutbox outbox() {
        return stores.alerts().outbox();
    }

    static Alert alert(String subject, Instant raised) {
        Message text = Message.of(AlertKind.LEDGER_BROKEN)
                .count("record", 1_234)
                .sentences("fault", List.of(Message.of(AlertKind.STORE_FAILING)));
        return new Alert(
                UUID.randomUUID(),
                AlertKind.LEDGER_BROKEN,
                subject,
                text,
                "consent/verification",
                raised,
                Optional.empty(),
                Optional.empty());
    }

    private Alert raised(String subject, Instant at) {
        Alert alert = alert(subject, at);
        assertThat(alerts().raise(alert, Optional.empty())).isTrue();
        return alert;
    }

    static WebhookMessage message(Instant at) {
        return WebhookMessage.of("alert.raised", at, "{\"text\":\"„so“ 'it' is\"}");
    }

    private WebhookMessage sent(Instant at) {
        WebhookMessage message = message(at);
        alerts().raise(alert(message.id(), at), Optional.of(message));
        return message;
    }

    private List<WebhookMessage> leased(Instant now) {
        return outbox().lease(now, now.plus(LEASE), 10);
    }

    @Test
    void alertIsReadAsItWasRaised() {
        Alert alert = raised("ledger", NOW);

        assertThat(alerts().unresolved(10)).singleElement().satisfies(read -> {
            assertThat(read)
                    .usingRecursiveComparison()
                    .ignoringFields("message")
                    .isEqualTo(alert);
            assertThat(MessageCatalogue.in("de").text(read.message()))
                    .isEqualTo(MessageCatalogue.in("de").text(alert.message()))
                    .contains("1.234");
        });
    }

    @Test
    void subjectHasOneAlertOfAKindAtATime() {
        raised("ledger", NOW);

        assertThat(alerts().raise(alert("ledger", NOW.plusSeconds(1)), Optional.of(message(NOW))))
                .isFalse();
        assertThat(alerts().raise(alert("other", NOW), Optional.empty())).isTrue();
        assertThat(alerts().unresolved(10)).hasSize(2);
        assertThat(outbox().newest(10)).as("no message without an alert").isEmpty();
    }

    @Test
    void resolvedAlertMakesRoomForALaterOneAlone() {
        Alert first = raised("ledger", NOW);
        assertThat(alerts().resolve(first.id(), NOW.plusSeconds(60), Optional.empty()))
                .isTrue();
        assertThat(alerts().resolve(first.id(), NOW.plusSeconds(90), Optional.empty()))
                .as("once")
                .isFalse();

        assertThat(alerts().raise(alert("ledger", NOW.plusSeconds(60)), Optional.empty()))
                .as("found before it was resolved")
                .isFalse();
        Alert second = raised("ledger", NOW.plusSeconds(61));

        assertThat(alerts().unresolved(10)).extracting(Alert::id).containsExactly(second.id());
        assertThat(alerts().resolved(10)).singleElement().satisfies(read -> {
            assertThat(read.id()).isEqualTo(first.id());
            assertThat(read.resolved()).contains(NOW.plusSeconds(60));
            assertThat(read.state()).isEqualTo(Alert.State.RESOLVED);
        });
    }

    @Test
    void acknowledgementIsKeptAndTakenBack() {
        Alert alert = raised("ledger", NOW);
        Alert.Acknowledgement by = new Alert.Acknowledgement("ada", NOW.plusSeconds(5));

        assertThat(alerts().acknowledge(alert.id(), Optional.of(by))).isTrue();
        assertThat(alerts().unresolved(10).get(0).acknowledged()).contains(by);
        assertThat(alerts().raise(alert("ledger", NOW.plusSeconds(9)), Optional.empty()))
                .isFalse();
        assertThat(alerts().acknowledge(alert.id(), Optional.empty())).isTrue();
        assertThat(alerts().unresolved(10).get(0).state()).isEqualTo(Alert.State.OPEN);

        alerts().resolve(alert.id(), NOW.plusSeconds(60), Optional.empty());
        assertThat(alerts().acknowledge(alert.id(), Optional.of(by))).isFalse();
        assertThat(alerts().acknowledge(UUID.randomUUID(), Optional.of(by))).isFalse();
    }

    @Test
    void newestComeFirst() {
        Alert older = raised("a", NOW);
        Alert newer = raised("b", NOW.plusSeconds(1));

        assertThat(alerts().unresolved(10)).extracting(Alert::id).containsExactly(newer.id(), older.id());
        assertThat(alerts().unresolved(1)).extracting(Alert::id).containsExactly(newer.id());
    }

    @Test
    void oldResolvedAlertsAreForgotten() {
        Alert old = raised("a", NOW);
        Alert open = raised("b", NOW);
        alerts().resolve(old.id(), NOW.plusSeconds(1), Optional.empty());

        assertThat(alerts().forget(NOW.plusSeconds(1))).isZero();
        assertThat(alerts().forget(NOW.plusSeconds(2))).isEqualTo(1);
        assertThat(alerts().resolved(10)).isEmpty();
        assertThat(alerts().unresolved(10)).extracting(Alert::id).containsExactly(open.id());
    }

    @Test
    void rowsOfANewerVersionAreLeftOut() {
        raised("a", NOW);
        new RawSql(settings()).run("UPDATE alert SET kind = 'of-tomorrow'");

        assertThat(alerts().unresolved(10)).isEmpty();
    }

    @Test
    void messageIsLeasedToOneUntilItsLeaseEnds() {
        WebhookMessage message = sent(NOW);

        assertThat(leased(NOW)).containsExactly(message.again());
        assertThat(leased(NOW.plusSeconds(1))).isEmpty();
        assertThat(leased(NOW.plus(LEASE)))
                .as("the holder ended")
                .containsExactly(message.again().again());
    }

    @Test
    void messagesAreLeasedOldestFirst() {
        WebhookMessage second = sent(NOW.minusSeconds(1));
        WebhookMessage first = sent(NOW.minusSeconds(2));
        sent(NOW.plusSeconds(60));

        assertThat(outbox().lease(NOW, NOW.plus(LEASE), 1))
                .extracting(WebhookMessage::id)
                .containsExactly(first.id());
        assertThat(leased(NOW)).extracting(WebhookMessage::id).containsExactly(second.id());
    }

    @Test
    void failedMessageIsDueAgainAtItsTime() {
        sent(NOW);
        outbox().note(leased(NOW).get(0), REFUSED, NOW, Optional.of(NOW.plusSeconds(30)));

        assertThat(leased(NOW.plusSeconds(29))).isEmpty();
        assertThat(outbox().newest(10)).singleElement().satisfies(read -> {
            assertThat(read.state()).isEqualTo(WebhookDelivery.State.WAITING);
            assertThat(read.attempts()).isEqualTo(1);
            assertThat(read.tried()).contains(NOW);
            assertThat(read.result()).contains(REFUSED);
        });
        assertThat(leased(NOW.plusSeconds(30)))
                .extracting(WebhookMessage::attempts)
                .containsExactly(2);
    }

    @Test
    void deliveredAndGivenUpMessagesAreNotSentAgain() {
        WebhookMessage one = sent(NOW);
        WebhookMessage two = sent(NOW.plusSeconds(1));
        List<WebhookMessage> leased = leased(NOW.plusSeconds(1));
        outbox().note(leased.get(0), DELIVERED, NOW, Optional.empty());
        outbox().note(leased.get(1), REFUSED, NOW, Optional.empty());

        assertThat(leased(NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(outbox().newest(10)).extracting(WebhookDelivery::id).containsExactly(two.id(), one.id());
        assertThat(outbox().newest(10))
                .extracting(WebhookDelivery::state)
                .containsExactly(WebhookDelivery.State.FAILED, WebhookDelivery.State.DELIVERED);
    }

    @Test
    void lateResultOfAnEarlierAttemptIsIgnored() {
        sent(NOW);
        WebhookMessage early = leased(NOW).get(0);
        WebhookMessage later = leased(NOW.plus(LEASE)).get(0);

        outbox().note(early, REFUSED, NOW.plus(LEASE), Optional.of(NOW));
        assertThat(leased(NOW.plus(LEASE))).isEmpty();
        outbox().note(later, DELIVERED, NOW.plus(LEASE), Optional.empty());

        assertThat(outbox().newest(10).get(0).state()).isEqualTo(WebhookDelivery.State.DELIVERED);
    }

    @Test
    void messageBelongsToTheResolutionOfAnAlertToo() {
        Alert alert = raised("ledger", NOW);
        WebhookMessage message = message(NOW.plusSeconds(5));

        alerts().resolve(alert.id(), NOW.plusSeconds(5), Optional.of(message));
        alerts().resolve(alert.id(), NOW.plusSeconds(6), Optional.of(message(NOW.plusSeconds(6))));

        assertThat(leased(NOW.plusSeconds(9))).containsExactly(message.again());
    }

    @Test
    void oldMessagesAreForgotten() {
        sent(NOW);
        sent(NOW.plusSeconds(2));

        assertThat(outbox().forget(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(outbox().newest(10)).hasSize(1);
    }
}
