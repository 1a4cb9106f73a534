package org.openpersonalization.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.web.Requests;

/** Another host of the same domain sets cookies for this one, all of them genuine: it got them here itself. */
class PlantedCookiesTest {

    private static final Map<Purpose, Boolean> NO = Map.of(Purpose.BEHAVIORAL, false, Purpose.ANALYTICS, false);
    private static final Map<Purpose, Boolean> YES = Map.of(Purpose.BEHAVIORAL, true, Purpose.ANALYTICS, true);

    private final Visitors visitors = TestVisitors.with(new FakeProfileStore());

    @Test
    void plantedYesDoesNotOverturnANo() {
        List<Cookie> own = chosen(Requests.request(), NO);
        List<Cookie> planted = chosen(Requests.request(), YES);
        List<Cookie> more = chosen(Requests.request(), YES);

        for (List<Cookie> sent : orders(own, planted, more)) {
            Visitor visitor = of(Requests.request(), sent);
            assertThat(visitor.consent().granted()).isEmpty();
            assertThat(visitor.key()).isEmpty();
        }
    }

    @Test
    void plantedIdDoesNotTakeThePlaceOfTheVisitors() {
        List<Cookie> own = chosen(Requests.request(), YES);
        List<Cookie> planted = named(VisitorCookies.ID, chosen(Requests.request(), YES));
        Optional<?> key = of(Requests.request(), own).key();

        for (List<Cookie> sent : orders(own, planted)) {
            assertThat(of(Requests.request(), sent).key()).isEqualTo(key).isPresent();
        }
    }

    @Test
    void plantedPairBesideAYesReadsNothingAlong() {
        List<Cookie> own = chosen(Requests.request(), YES);
        List<Cookie> planted = chosen(Requests.request(), YES);

        for (List<Cookie> sent : orders(own, planted)) {
            assertThat(of(Requests.request(), sent).key()).isEmpty();
        }
    }

    @Test
    void onHttpsTheNamesAreOnesThatNoOtherHostCanSet() {
        List<Cookie> own = chosen(Requests.request().secure(), YES);

        assertThat(own).allSatisfy(cookie -> {
            assertThat(cookie.getName()).startsWith("__Host-p13n_");
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getSecure()).isTrue();
        });
        assertThat(of(Requests.request().secure(), own).key()).isPresent();
    }

    @Test
    void onHttpsBehindATrustedProxyAsWell() {
        assertThat(chosen(Requests.request().header("X-Forwarded-Proto", "https"), YES))
                .allSatisfy(cookie -> {
                    assertThat(cookie.getName()).startsWith("__Host-");
                    assertThat(cookie.getSecure()).isTrue();
                });
    }

    @Test
    void onHttpsNothingIsGrantedByPlantedCookies() {
        List<Cookie> planted = chosen(Requests.request(), YES);

        assertThat(of(Requests.request().secure(), planted).consent().granted()).isEmpty();
    }

    @Test
    void onHttpsANoFromBeforeThePrefixStillHoldsAndItsCookiesGo() {
        List<Cookie> before = new ArrayList<>(chosen(Requests.request(), Map.of(Purpose.BEHAVIORAL, false)));
        before.addAll(named(VisitorCookies.ID, chosen(Requests.request(), YES)));
        Visitor visitor = of(Requests.request().secure(), before);

        assertThat(visitor.choices().about(Purpose.BEHAVIORAL).orElseThrow().granted())
                .isFalse();

        List<Cookie> set = chosen(Requests.request().secure().cookies(before), Map.of(Purpose.PREFERENCES, true));
        assertThat(set)
                .filteredOn(cookie -> cookie.getMaxAge() == 0)
                .extracting(Cookie::getName)
                .contains(VisitorCookies.CONSENT, VisitorCookies.ID);
    }

    @Test
    void withdrawalErasesTheIdInTheBrowserWhateverItBelongsTo() {
        List<Cookie> own = chosen(Requests.request(), YES);
        List<Cookie> other = named(VisitorCookies.CONSENT, chosen(Requests.request(), NO));

        Requests mixed = Requests.request().cookies(own).cookies(other);

        assertThat(visitors.ownData().key(mixed.build())).isPresent();
        assertThat(chosen(mixed, NO)).anySatisfy(cookie -> {
            assertThat(cookie.getName()).isEqualTo(VisitorCookies.ID);
            assertThat(cookie.getMaxAge()).isZero();
        });
    }

    private List<Cookie> chosen(Requests request, Map<Purpose, Boolean> said) {
        HttpServletRequest built = request.build();
        return TestVisitors.choose(visitors, built, TestVisitors.reader().read(built, ""), said)
                .cookies();
    }

    private Visitor of(Requests request, List<Cookie> sent) {
        sent.forEach(cookie -> request.cookie(cookie.getName(), cookie.getValue()));
        HttpServletRequest built = request.build();
        return visitors.of(built, TestVisitors.reader().read(built, ""));
    }

    private static List<Cookie> named(String name, List<Cookie> cookies) {
        return cookies.stream().filter(cookie -> cookie.getName().equals(name)).toList();
    }

    @SafeVarargs
    private static List<List<Cookie>> orders(List<Cookie>... parts) {
        List<Cookie> all = new ArrayList<>();
        for (List<Cookie> part : parts) {
            all.addAll(part);
        }
        List<Cookie> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        List<Cookie> rotated = new ArrayList<>(all);
        Collections.rotate(rotated, 2);
        return List.of(all, reversed, rotated);
    }
}
