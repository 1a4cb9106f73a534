package org.openpersonalization.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.profile.Watermark;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.visitor.TestVisitors;

@DisplayName("The cookie of the visitor's last action")
class WatermarkAnswersTest {

    private static final String NAME = "p13n_watermark";

    private final TestSite site = new TestSite(true);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void comesWithAStoredSignalAndNamesItsPlaceInTheLog() {
        List<Cookie> visitor = allowing(Purpose.BEHAVIORAL);

        Cookie first = watermark(signal(visitor, UUID.randomUUID()));
        Cookie second = watermark(signal(visitor, UUID.randomUUID()));

        assertThat(first.isHttpOnly()).isTrue();
        assertThat(first.getMaxAge()).isEqualTo(60);
        assertThat(first.getPath()).isEqualTo("/");
        assertThat(first.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(read(second, visitor).sequence())
                .isEqualTo(read(first, visitor).sequence() + 1);
    }

    @Test
    void doesNotComeWithARefusedSignal() {
        List<Cookie> visitor = allowing(Purpose.PREFERENCES);

        TestSite.Got got = signal(visitor, UUID.randomUUID());

        assertThat(got.body()).contains("\"accepted\":0");
        assertThat(got.cookies()).noneMatch(cookie -> cookie.getName().equals(NAME));
    }

    @Test
    void comesOnceWithAnswersOfAForm() {
        TestSite.Got got = site.ask(browser()
                .path("/answers")
                .form()
                .cookies(form())
                .parameter("shown", "goal")
                .parameter("answer.goal", "climbing")
                .parameter("preferences", "true"));

        assertThat(got.status()).isEqualTo(303);
        assertThat(read(watermark(got), got.cookies()).sequence()).isPositive();
    }

    @Test
    void comesWithAChoiceAndAsksForTheDatabase() {
        List<Cookie> visitor = allowing(Purpose.BEHAVIORAL, Purpose.PREFERENCES);

        TestSite.Got got = choose(visitor, "{\"preferences\":false}");

        assertThat(read(watermark(got), visitor).sequence()).isZero();
    }

    @Test
    void leavesTheBrowserWithTheId() {
        List<Cookie> visitor = allowing(Purpose.BEHAVIORAL);
        Cookie marked = watermark(signal(visitor, UUID.randomUUID()));

        TestSite.Got got = choose(with(visitor, marked), "{\"behavioral\":false}");
        TestSite.Got stranger = choose(List.of(), "{\"behavioral\":false}");

        assertThat(watermark(got).getMaxAge()).isZero();
        assertThat(stranger.cookies()).noneMatch(cookie -> cookie.getName().equals(NAME));
    }

    @Test
    void isNotSetWhereNoOtherInstanceResponds() {
        try (TestSite alone = new TestSite()) {
            List<Cookie> visitor = TestVisitors.cookies(alone.services().visitors(), Map.of(Purpose.BEHAVIORAL, true));

            TestSite.Got got = signal(alone, visitor, UUID.randomUUID());

            assertThat(got.body()).contains("\"accepted\":1");
            assertThat(got.cookies()).noneMatch(cookie -> cookie.getName().equals(NAME));
            assertThat(visitor).noneMatch(cookie -> cookie.getName().equals(NAME));
        }
    }

    private List<Cookie> allowing(Purpose... purposes) {
        Map<Purpose, Boolean> said = new TreeMap<>();
        for (Purpose purpose : purposes) {
            said.put(purpose, true);
        }
        return TestVisitors.cookies(site.services().visitors(), said);
    }

    private List<Cookie> form() {
        HttpServletRequest request = Requests.request().build();
        return site
                .services()
                .visitors()
                .formCookie(request, site.services().reader().read(request, ""))
                .stream()
                .toList();
    }

    private static List<Cookie> with(List<Cookie> cookies, Cookie more) {
        List<Cookie> all = new ArrayList<>(cookies);
        all.removeIf(cookie -> cookie.getName().equals(more.getName()));
        all.add(more);
        return all;
    }

    private TestSite.Got signal(List<Cookie> visitor, UUID id) {
        return signal(site, visitor, id);
    }

    private static TestSite.Got signal(TestSite where, List<Cookie> visitor, UUID id) {
        String event = "{\"kind\":\"named-event\",\"id\":\"" + id + "\",\"name\":\"act\"}";
        return where.ask(
                browser().path("/signals").json("{\"signals\":[" + event + "]}").cookies(visitor));
    }

    private TestSite.Got choose(List<Cookie> visitor, String purposes) {
        return site.ask(browser()
                .path("/consent")
                .json("{\"purposes\":" + purposes + "}")
                .cookies(visitor));
    }

    private static Requests browser() {
        return Requests.request()
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0");
    }

    private static Cookie watermark(TestSite.Got got) {
        List<Cookie> found = got.cookies().stream()
                .filter(cookie -> cookie.getName().equals(NAME))
                .toList();
        assertThat(found).as(got.body()).hasSize(1);
        return found.get(0);
    }

    private Watermark read(Cookie cookie, List<Cookie> visitor) {
        HttpServletRequest request = Requests.request().cookies(visitor).build();
        VisitorKey key = site.services()
                .visitors()
                .of(request, site.services().reader().read(request, ""))
                .key()
                .orElseThrow();
        Watermark watermark = TestVisitors.keys()
                .open(NAME + "." + key.hexadecimal(), cookie.getValue())
                .flatMap(Watermark::read)
                .orElseThrow();
        assertThat(watermark.issued())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        return watermark;
    }
}
