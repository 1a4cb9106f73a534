package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests of a visitor go to either instance in turn; nothing ties a visitor to one of them. */
@DisplayName("Two public instances on one PostgreSQL")
class SeveralInstancesIT {

    private static final int VISITORS = 1_000;
    private static final int AT_A_TIME = 6;
    private static final String NO_VARIANT_HAS = "climbing";
    private static final String HERO_HAS = "family-hiking";
    private static final String VARIANT = "goal-family-hiking";
    private static final String WATERMARK = "p13n_watermark";
    private static final String DUE = "request-due";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static SharedDatabaseShops shops;
    private static ExecutorService browsers;

    /** The state that the decision on the hero rests on. */
    private enum Seen {
        /** With the visitor's last action. */
        CURRENT,
        /** Without it, and the reason says so. */
        BEHIND,
        /** None, since the busy database did not answer in time. */
        NONE,
        /** Without it, as if there were none. */
        OLD
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        shops = SharedDatabaseShops.start(folder);
        browsers = Executors.newFixedThreadPool(AT_A_TIME);
    }

    @AfterAll
    static void stop() {
        browsers.shutdownNow();
        shops.close();
    }

    @Test
    void noVisitorSeesAnOlderProfileThanTheirLastSignalWithoutTheReason() throws Exception {
        Map<Seen, Long> seen = seenBy(VISITORS, number -> {
            SharedDatabaseShops.Browser visitor = saying(NO_VARIANT_HAS, number);
            visitor.answer(shops.one(), HERO_HAS);
            return seen(visitor);
        });

        assertThat(seen).doesNotContainKey(Seen.OLD);
        assertThat(seen.getOrDefault(Seen.CURRENT, 0L)).isGreaterThan(VISITORS * 9 / 10);
    }

    @Test
    void withoutTheCookieTheOtherInstanceStillHasTheFormerProfileInMemory() throws Exception {
        Map<Seen, Long> seen = seenBy(20, number -> {
            SharedDatabaseShops.Browser visitor = saying(NO_VARIANT_HAS, VISITORS + number);
            visitor.answer(shops.one(), HERO_HAS);
            visitor.drop(WATERMARK);
            return seen(visitor);
        });

        assertThat(seen).containsKey(Seen.OLD);
    }

    @Test
    void withdrawnAnswersDoNotComeBackFromTheMemoryOfTheOtherInstance() throws Exception {
        List<String> variants = eachOf(20, number -> {
            SharedDatabaseShops.Browser visitor = saying(HERO_HAS, 2 * VISITORS + number);
            assertThat(hero(visitor).path("variant").asText()).isEqualTo(VARIANT);
            visitor.choose(shops.one(), "preferences", false);
            visitor.choose(shops.one(), "preferences", true);
            return hero(visitor).path("variant").asText();
        });

        assertThat(variants).doesNotContain(VARIANT);
    }

    /** Both look at their start; the changed host of the receiver starts them again. */
    @Test
    void alertThatBothInstancesSeeIsSentOnce() throws IOException {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String sameReceiver = receiver.address().replace("127.0.0.1", "localhost");
            shops.sendAlerts(receiver.address());
            String request = overdueRequest();
            shops.sendAlerts(sameReceiver);
            Patience.until(() -> !receiver.about(DUE).isEmpty());

            SharedDatabaseShops.admin(shops.one()).post("/requests/" + request, "{\"status\":\"done\",\"note\":\"\"}");
            shops.sendAlerts(receiver.address());
            Patience.until(() -> receiver.about(DUE).size() > 1);

            assertThat(receiver.about(DUE))
                    .extracting(WebhookReceiver.Received::type)
                    .containsExactly("alert.raised", "alert.resolved");
            assertThat(receiver.about(DUE))
                    .allSatisfy(message ->
                            assertThat(message.body()).contains(request).doesNotContain("T-17"));
        }
    }

    private static String overdueRequest() {
        String received = Instant.now().minus(Duration.ofDays(40)).toString();
        return SharedDatabaseShops.admin(shops.one())
                .post("/requests", "{\"kind\":\"erasure\",\"reference\":\"T-17\",\"received\":\"" + received + "\"}")
                .get("id")
                .asText();
    }

    @Test
    void bothInstancesServeOneModelUntilItIsPaused() {
        Admin admin = SharedDatabaseShops.admin(shops.one());
        BannerModel.start(admin);
        try {
            SharedDatabaseShops.Browser probe = predicted();
            Patience.until(() -> isModelled(probe, shops.one()));
            int predicted = 0;
            for (int number = 1; number <= 40; number++) {
                SharedDatabaseShops.Browser visitor = modelled(3 * VISITORS + number);
                JsonNode there = decision(visitor, shops.other(), Visitors.BANNER);
                JsonNode here = decision(visitor, shops.one(), Visitors.BANNER);
                if (isLate(there) || isLate(here)) {
                    continue;
                }

                assertThat(there.path("variant")).as(there.toString()).isEqualTo(here.path("variant"));
                assertThat(there.path("rung")).as(there.toString()).isEqualTo(here.path("rung"));
                predicted += isPredicted(here) ? 1 : 0;
            }
            assertThat(predicted).isGreaterThan(20);

            admin.post("/experiments/" + BannerModel.NAME + "/pause", "{}");
            Patience.until(() -> !isModelled(probe, shops.other()));
        } finally {
            admin.post("/experiments/" + BannerModel.NAME + "/stop", "{}");
        }
    }

    /** The busy database did not answer within the budget of the page. */
    private static boolean isLate(JsonNode decision) {
        return decision.path("reason").asText().contains("could not be read in time");
    }

    /** A visitor who allows a model to choose. */
    private static SharedDatabaseShops.Browser modelled(int number) {
        SharedDatabaseShops.Browser visitor = shops.browser(number);
        visitor.arrive(shops.one());
        for (String purpose : List.of("analytics", "ai-recommendations", "behavioral")) {
            visitor.choose(shops.one(), purpose, true);
        }
        return visitor;
    }

    /** A visitor for whom the model decides on the other instance, once it does. */
    private static SharedDatabaseShops.Browser predicted() {
        AtomicReference<SharedDatabaseShops.Browser> visitor = new AtomicReference<>();
        AtomicInteger number = new AtomicInteger(4 * VISITORS);
        Patience.until(() -> {
            visitor.set(modelled(number.getAndIncrement()));
            return isModelled(visitor.get(), shops.other());
        });
        return visitor.get();
    }

    private static boolean isModelled(SharedDatabaseShops.Browser visitor, String shop) {
        return isPredicted(decision(visitor, shop, Visitors.BANNER));
    }

    private static boolean isPredicted(JsonNode decision) {
        return decision.path("rung").asText().equals("predictive");
    }

    /** A visitor whose answer is in the memory of the other instance. */
    private static SharedDatabaseShops.Browser saying(String goal, int number) {
        SharedDatabaseShops.Browser visitor = shops.browser(number);
        visitor.arrive(shops.one());
        visitor.answer(shops.one(), goal);
        hero(visitor);
        return visitor;
    }

    private static Seen seen(SharedDatabaseShops.Browser visitor) {
        JsonNode hero = hero(visitor);
        if (hero.path("variant").asText().equals(VARIANT)) {
            return Seen.CURRENT;
        }
        if (isLate(hero)) {
            return Seen.NONE;
        }
        String reason = hero.path("reason").asText();
        return reason.contains("lacked the visitor's last actions") ? Seen.BEHIND : Seen.OLD;
    }

    private static JsonNode hero(SharedDatabaseShops.Browser visitor) {
        return decision(visitor, shops.other(), Visitors.HERO);
    }

    private static JsonNode decision(SharedDatabaseShops.Browser visitor, String shop, String component) {
        String answer = visitor.get(shop, "/.personalization/decisions?page=/home");
        try {
            for (JsonNode decision : JSON.readTree(answer).path("decisions")) {
                if (decision.path("component").asText().equals(component)) {
                    return decision;
                }
            }
        } catch (IOException failure) {
            throw new AssertionError(answer, failure);
        }
        throw new AssertionError("There is no decision on " + component + ": " + answer);
    }

    @FunctionalInterface
    private interface Visit<T> {
        T of(int number);
    }

    private static Map<Seen, Long> seenBy(int visitors, Visit<Seen> visit) throws Exception {
        Map<Seen, Long> counts = new EnumMap<>(Seen.class);
        for (Seen each : eachOf(visitors, visit)) {
            counts.merge(each, 1L, Long::sum);
        }
        return counts;
    }

    private static <T> List<T> eachOf(int visitors, Visit<T> visit) throws Exception {
        List<Callable<T>> visits = IntStream.range(0, visitors)
                .mapToObj(number -> (Callable<T>) () -> visit.of(number))
                .toList();
        List<T> results = new ArrayList<>();
        for (Future<T> result : browsers.invokeAll(visits)) {
            results.add(result.get());
        }
        return results;
    }
}
