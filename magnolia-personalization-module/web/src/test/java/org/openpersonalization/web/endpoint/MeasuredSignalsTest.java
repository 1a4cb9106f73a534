package org.openpersonalization.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.statistics.sample.Cap;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.visitor.TestVisitors;

class MeasuredSignalsTest {

    private static final Goal CLICK = new Goal(
            "click",
            "Click",
            new GoalRule.Deed(ActivityKind.CLICK, "", 0),
            Measure.REACHED,
            Cap.LARGEST,
            Duration.ofDays(7),
            false);

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatAGoalReadsIsKeptBesideTheSignalUnderTheSameId() {
        site.measureBy(CLICK);
        String id = UUID.randomUUID().toString();

        String answer = send(Map.of(Purpose.ANALYTICS, true, Purpose.BEHAVIORAL, true), click(id, ""), event());

        assertThat(answer).contains("\"accepted\":2", "\"rejected\":[]");
        Observation kept = site.store().kept().get(0);
        assertThat(kept.signals()).hasSize(2);
        assertThat(kept.activities()).singleElement().satisfies(activity -> {
            assertThat(activity.id()).hasToString(id);
            assertThat(activity.kind()).isEqualTo(ActivityKind.CLICK);
            assertThat(activity.subject()).isEqualTo("banner");
        });
    }

    @Test
    void underAnalyticsAloneOnlyWhatAGoalReadsIsKept() {
        site.measureBy(CLICK);

        String answer =
                send(Map.of(Purpose.ANALYTICS, true), click(UUID.randomUUID().toString(), ""), event());

        assertThat(answer)
                .contains("\"accepted\":1", "\"index\":1", "not agreed to: behavioral")
                .doesNotContain("\"index\":0");
        assertThat(site.store().kept().get(0).signals()).isEmpty();
        assertThat(site.store().kept().get(0).activities())
                .extracting(Activity::kind)
                .containsExactly(ActivityKind.CLICK);
    }

    @Test
    void nothingIsKeptForGoalsWithoutAnalytics() {
        site.measureBy(CLICK);

        send(Map.of(Purpose.BEHAVIORAL, true), click(UUID.randomUUID().toString(), ""));

        assertThat(site.store().kept().get(0).signals()).hasSize(1);
        assertThat(site.store().kept().get(0).activities()).isEmpty();
    }

    @Test
    void goalThatNoLongerRunsKeepsNothing() {
        String answer =
                send(Map.of(Purpose.ANALYTICS, true), click(UUID.randomUUID().toString(), ""));

        assertThat(answer).contains("\"accepted\":0", "not agreed to: behavioral");
        assertThat(site.store().kept()).isEmpty();
    }

    @Test
    void whatHappenedBeforeAnalyticsWasGrantedOrTooLongAgoIsNotKept() {
        site.measureBy(CLICK);
        Instant now = Instant.now();

        String answer = send(
                Map.of(Purpose.ANALYTICS, true),
                click(UUID.randomUUID().toString(), now.minusSeconds(60).toString()),
                click(
                        UUID.randomUUID().toString(),
                        now.minus(Duration.ofDays(3)).toString()));

        assertThat(answer).contains("\"accepted\":0", "more than two days ago");
        assertThat(site.store().kept()).isEmpty();
    }

    @Test
    void timeInTheFutureIsNow() {
        site.measureBy(CLICK);

        send(
                Map.of(Purpose.ANALYTICS, true),
                click(
                        UUID.randomUUID().toString(),
                        Instant.now().plusSeconds(3600).toString()));

        Observation kept = site.store().kept().get(0);
        assertThat(kept.activities().get(0).time()).isBeforeOrEqualTo(kept.received());
    }

    @Test
    void botsLeaveNothingForGoals() {
        site.measureBy(CLICK);
        List<Cookie> cookies = TestVisitors.cookies(site.services().visitors(), Map.of(Purpose.ANALYTICS, true));

        site.ask(Requests.request()
                .path("/signals")
                .header("User-Agent", "Googlebot/2.1")
                .cookies(cookies)
                .json("{\"signals\":[" + click(UUID.randomUUID().toString(), "") + "]}"));

        assertThat(site.store().kept()).isEmpty();
    }

    private String send(Map<Purpose, Boolean> said, String... signals) {
        List<Cookie> cookies = TestVisitors.cookies(site.services().visitors(), said);
        return site.ask(Requests.request()
                        .path("/signals")
                        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Firefox/133.0")
                        .cookies(cookies)
                        .json("{\"signals\":[" + String.join(",", signals) + "]}"))
                .body();
    }

    private static String click(String id, String time) {
        String when = time.isEmpty() ? "" : "\"time\":\"" + time + "\",";
        return "{\"kind\":\"component-click\"," + when + "\"id\":\"" + id
                + "\",\"page\":\"/home\",\"component\":\"banner\",\"target\":\"/sale\"}";
    }

    private static String event() {
        return "{\"kind\":\"named-event\",\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"compare\"}";
    }
}
