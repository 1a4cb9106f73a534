package org.openpersonalization.service.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.webhook.WebhookMessage;

@DisplayName("Looking for alerts")
class AlertJobTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final FakeAlertStore store = new FakeAlertStore();
    private int requests;
    private final AlertJob job =
            new AlertJob(new AlertRecorder(() -> store, Optional.of(() -> requests++)), store::outbox, () -> NOON);

    private void look(Instant at, String... subjects) {
        look(at, Set.of(), subjects);
    }

    private void look(Instant at, Set<String> kept, String... subjects) {
        List<AlertFinding> found =
                Stream.of(subjects).map(AlertJobTest::brokenSplit).toList();
        job.look(() -> new AlertCondition.Look(at, Set.of(AlertKind.SPLIT_BROKEN), found, kept));
    }

    private static AlertFinding brokenSplit(String experiment) {
        return new AlertFinding(
                AlertKind.SPLIT_BROKEN,
                experiment,
                Message.of(AlertKind.SPLIT_BROKEN).title("experiment", experiment),
                "experiments/" + experiment);
    }

    private List<String> types() {
        return store.outbox().messages().stream().map(WebhookMessage::type).toList();
    }

    @Test
    void conditionRaisesOneAlertAsLongAsItHolds() {
        look(NOON, "hero");
        look(NOON.plusSeconds(60), "hero");
        look(NOON.plusSeconds(120), "hero", "teaser");

        assertThat(store.unresolved(10)).extracting(Alert::subject).containsExactly("teaser", "hero");
        assertThat(types()).containsExactly("alert.raised", "alert.raised");
        assertThat(requests).isEqualTo(2);
    }

    @Test
    void alertIsResolvedWhenTheConditionEndsAndRaisedAgainWithTheNext() {
        look(NOON, "hero");
        look(NOON.plusSeconds(60));
        look(NOON.plusSeconds(120), "hero");

        assertThat(store.resolved(10))
                .singleElement()
                .satisfies(alert -> assertThat(alert.resolved()).contains(NOON.plusSeconds(60)));
        assertThat(store.unresolved(10)).hasSize(1);
        assertThat(types()).containsExactly("alert.raised", "alert.resolved", "alert.raised");
    }

    @Test
    void acknowledgedAlertIsNotRaisedAgain() {
        look(NOON, "hero");
        store.acknowledge(
                store.unresolved(1).get(0).id(), Optional.of(new Alert.Acknowledgement("ada", NOON.plusSeconds(5))));
        look(NOON.plusSeconds(60), "hero");

        assertThat(store.unresolved(10))
                .singleElement()
                .satisfies(alert -> assertThat(alert.state()).isEqualTo(Alert.State.ACKNOWLEDGED));
        assertThat(types()).hasSize(1);
    }

    @Test
    void subjectThatIsKeptIsNotResolved() {
        look(NOON, "hero");
        look(NOON.plusSeconds(60), Set.of("hero"));

        assertThat(store.unresolved(10)).hasSize(1);
    }

    @Test
    void lookOfAnEarlierMomentNeitherResolvesNorRaisesAgain() {
        look(NOON, "hero");
        look(NOON.minusSeconds(60));
        assertThat(store.unresolved(10)).hasSize(1);

        look(NOON.plusSeconds(60));
        look(NOON, "hero");
        assertThat(store.unresolved(10)).isEmpty();
    }

    @Test
    void alertsOfOtherKindsStay() {
        look(NOON, "hero");
        job.look(() ->
                new AlertCondition.Look(NOON.plusSeconds(60), Set.of(AlertKind.REQUEST_DUE), List.of(), Set.of()));
        job.look(AlertCondition.Look::nothing);

        assertThat(store.unresolved(10)).hasSize(1);
    }

    @Test
    void messageNamesTypeTimeAndData() throws JsonProcessingException {
        look(NOON, "hero");

        JsonNode body =
                new ObjectMapper().readTree(store.outbox().messages().get(0).body());
        assertThat(body.get("type").asText()).isEqualTo("alert.raised");
        assertThat(body.get("timestamp").asText()).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(body.get("data").get("kind").asText()).isEqualTo("split-broken");
        assertThat(body.get("data").get("fields").get("experiment").asText()).isEqualTo("hero");
        assertThat(body.get("data").get("link").asText()).isEqualTo("/.personalization-admin/#/experiments/hero");
        assertThat(body.get("data").get("text").asText()).contains("[hero]");
    }

    @Test
    void withoutAWebhookNoMessageIsKept() {
        AlertJob silent = new AlertJob(new AlertRecorder(() -> store, Optional.empty()), store::outbox, () -> NOON);
        silent.look(() ->
                new AlertCondition.Look(NOON, Set.of(AlertKind.SPLIT_BROKEN), List.of(brokenSplit("hero")), Set.of()));

        assertThat(store.unresolved(10)).hasSize(1);
        assertThat(store.outbox().messages()).isEmpty();
    }
}
