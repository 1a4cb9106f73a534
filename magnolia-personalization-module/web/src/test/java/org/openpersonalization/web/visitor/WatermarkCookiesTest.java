package org.openpersonalization.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.service.visitor.profile.Watermark;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.web.Requests;

@DisplayName("A watermark in a browser")
class WatermarkCookiesTest {

    private static final String PATH = "profile.events";

    private final MemoryStore store = new MemoryStore();
    private final Visitors visitors = TestVisitors.sharing(store, new FakePrivacyStores(), Jurisdictions.strict());
    private final List<Cookie> cookies = TestVisitors.cookies(visitors, Map.of(Purpose.BEHAVIORAL, true)).stream()
            .filter(cookie -> !cookie.getName().equals(WatermarkCookies.NAME))
            .toList();
    private final Instant now = Instant.now();

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void makesTheNextPageShowTheActionWhereAnOlderProfileIsInMemory() {
        act();
        store.remember(visitor());
        Cookie watermark = act();

        assertThat(attributes(cookies).value(PATH)).isEqualTo(1L);
        Attributes current = attributes(with(watermark));
        assertThat(current.value(PATH)).isEqualTo(2L);
        assertThat(current.isBehind(PATH)).isFalse();
    }

    @Test
    void letsDecisionsKnowOfAProfileThatHasNotReachedIt() {
        Cookie ahead = watermark(new Watermark(Long.MAX_VALUE / 2, now));

        Attributes behind = attributes(with(ahead));

        assertThat(behind.isBehind(PATH)).as("before it is read").isFalse();
        assertThat(behind.value(PATH)).isEqualTo(0L);
        assertThat(behind.isBehind(PATH)).isTrue();
        assertThat(behind.isBehind("context.country")).isFalse();
    }

    @Test
    void thatIsForgedOldOrAnotherVisitorsIsIgnored() {
        act();
        store.remember(visitor());
        act();
        String text = new Watermark(Long.MAX_VALUE / 2, now).write();
        String stolen =
                TestVisitors.keys().seal(WatermarkCookies.NAME + "." + new VisitorKey(1, 2).hexadecimal(), text);
        String old =
                watermark(new Watermark(9, now.minus(Duration.ofMinutes(4)))).getValue();

        for (String value : List.of(text, text + "~key-001~" + "A".repeat(43), stolen, old, "~", "x".repeat(5_000))) {
            Attributes read = attributes(with(new Cookie(WatermarkCookies.NAME, value)));
            assertThat(read.value(PATH)).as(value).isEqualTo(1L);
            assertThat(read.isBehind(PATH)).as(value).isFalse();
        }
    }

    @Test
    void tellsNothingOfTheLog() {
        String place = new Watermark(1, now).write().split("\\.")[0];

        assertThat(act().getValue()).matches("[A-Za-z0-9_-]{40,80}~key-001").doesNotStartWith(place + ".");
        assertThat(TestVisitors.keys().verify(WatermarkCookies.NAME, act().getValue()))
                .isEmpty();
    }

    @Test
    void isReadFromFewCookies() {
        act();
        store.remember(visitor());
        Cookie genuine = act();
        Requests many = Requests.request().cookies(cookies);
        for (int i = 0; i < 100; i++) {
            many.cookie(WatermarkCookies.NAME, "1.1~key-001~" + "A".repeat(43));
        }
        many.cookie(genuine.getName(), genuine.getValue());

        assertThat(attributes(many.build()).value(PATH))
                .as("the hundredth value is not looked at")
                .isEqualTo(1L);
    }

    private Visitor visitor() {
        return of(Requests.request().cookies(cookies).build());
    }

    private Cookie act() {
        Visitor visitor = visitor();
        Signal event = new Signal.NamedEvent(new Occurrence(UUID.randomUUID(), now), "act", Map.of());
        HttpServletRequest request = Requests.request().cookies(cookies).build();
        return visitors.views()
                .store(request, visitor, Observation.of(List.of(event), now))
                .orElseThrow();
    }

    private Cookie watermark(Watermark watermark) {
        String signed = TestVisitors.keys()
                .seal(
                        WatermarkCookies.NAME + "."
                                + visitor().key().orElseThrow().hexadecimal(),
                        watermark.write());
        return new Cookie(WatermarkCookies.NAME, signed);
    }

    private List<Cookie> with(Cookie cookie) {
        List<Cookie> all = new ArrayList<>(cookies);
        all.add(cookie);
        return all;
    }

    private Attributes attributes(List<Cookie> sent) {
        Requests request = Requests.request();
        sent.forEach(cookie -> request.cookie(cookie.getName(), cookie.getValue()));
        return attributes(request.build());
    }

    private Attributes attributes(HttpServletRequest request) {
        RequestContext context = TestVisitors.reader().read(request, "/home");
        return visitors.attributes(request, visitors.of(request, context), context);
    }

    private Visitor of(HttpServletRequest request) {
        return visitors.of(request, TestVisitors.reader().read(request, "/home"));
    }

    /** An instance that has one visitor's profile of some moment in memory. */
    private static final class MemoryStore extends FakeProfileStore {

        private Optional<Profile> inMemory = Optional.empty();

        void remember(Visitor visitor) {
            inMemory = Optional.of(load(visitor.key().orElseThrow()));
        }

        @Override
        public Optional<Profile> cached(VisitorKey visitor) {
            return inMemory;
        }
    }
}
