package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.service.visitor.profile.PrefetchedPage;

/**
 * Cookies named {@code p13n_ahead_} and the page: a prefetched page, signed, for the address of signals alone. No
 * server stores anything of such a page, so that any instance can count its view, also after a restart; a page that is
 * never viewed leaves nothing but a cookie for ten minutes, longer than browsers keep such pages.
 */
final class AheadCookies {

    private static final String NAME = "p13n_ahead_";
    private static final String SIGNALS = "/.personalization/signals";
    private static final Duration KEPT = Duration.ofMinutes(10);
    /** The most that browsers take of a cookie is 4096 bytes. */
    private static final int MOST_CHARACTERS = 3_600;

    private final SigningKeys keys;
    private final Predicate<HttpServletRequest> isSecure;

    AheadCookies(SigningKeys keys, Predicate<HttpServletRequest> isSecure) {
        this.keys = keys;
        this.isSecure = isSecure;
    }

    /**
     * The cookie to set with the page. Where it has no room for all decisions, it carries those that count for a comparison, else none.
     *
     * @return empty when it has no room for the page itself
     */
    Optional<Cookie> of(HttpServletRequest request, PrefetchedPage page) {
        String name = name(page.page());
        return Stream.<Supplier<PrefetchedPage>>of(() -> page, page::withComparisonsAlone, page::withoutDecisions)
                .map(carried -> keys.sign(name, carried.get().write()))
                .filter(signed -> signed.length() <= MOST_CHARACTERS)
                .findFirst()
                .map(signed -> cookie(request, name, signed, KEPT));
    }

    /** The page as it was loaded, if that was less than ten minutes ago. */
    Optional<PrefetchedPage> read(HttpServletRequest request, String page, Instant now) {
        String name = name(page);
        return VisitorCookies.values(request, name).stream()
                .flatMap(value -> keys.verify(name, value).stream())
                .flatMap(text -> PrefetchedPage.read(text).stream())
                .filter(read ->
                        read.page().equals(page) && now.isBefore(read.time().plus(KEPT)))
                .findFirst();
    }

    /** Takes the cookie out of the browser: the view is counted. */
    Cookie gone(HttpServletRequest request, String page) {
        return cookie(request, name(page), "", Duration.ZERO);
    }

    private static String name(String page) {
        return NAME + PrefetchedPage.keyOf(page);
    }

    private Cookie cookie(HttpServletRequest request, String name, String value, Duration lifetime) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(Optional.ofNullable(request.getContextPath()).orElse("") + SIGNALS);
        cookie.setMaxAge((int) lifetime.toSeconds());
        cookie.setSecure(isSecure.test(request));
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }
}
