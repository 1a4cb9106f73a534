package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.service.visitor.identity.TiedId;

/**
 * The cookies, signed, first-party and {@code SameSite}, {@code Secure} on HTTPS. {@code p13n_consent} holds the consent id and the
 * choices; scripts may read it, so that the tracker knows without asking. {@code p13n_id} holds the visitor's id and the consent id
 * that it belongs to, and is {@code HttpOnly}; there is none without a grant. A cookie that is forged, cut off or signed by an
 * unknown key is ignored.
 *
 * <p>On HTTPS, for an application at the root of its host, the names begin with {@code __Host-}, which no other host can set.
 * Elsewhere a sibling domain can: of the cookies of several consent ids the more restrictive choices hold, and an id counts only
 * beside the consent id that it belongs to. Several such ids are none.
 */
public final class VisitorCookies {

    /** The cookie with the choices. */
    public static final String CONSENT = "p13n_consent";
    /**
     * The cookie that tells the tracker what is granted without a choice, such as {@code analytics.behavioral}. Never believed
     * here. It is not part of {@link #CONSENT}, so that only choosing writes choices: a page that arrives late, from before a
     * no, cannot take the no away.
     */
    public static final String DEFAULTS = "p13n_defaults";
    /** The cookie with the id. */
    public static final String ID = "p13n_id";
    /** The cookie that comes with forms of this site alone. Its value is the same for all visitors within an hour. */
    public static final String FORM = "p13n_form";

    private static final String HOST_ONLY = "__Host-";
    private static final int FORM_HOURS = 2;
    private static final Cookie[] NONE = {};

    private final SigningKeys keys;
    private final Duration lifetime;
    private final Predicate<HttpServletRequest> isSecure;
    private final VerifiedChoices choices;
    private final AheadCookies ahead;
    private final WatermarkCookies watermarks;

    /**
     * Cookies.
     *
     * @param lifetime how long a browser keeps them after the last choice
     * @param isSecure whether the browser uses HTTPS
     */
    public VisitorCookies(SigningKeys keys, Duration lifetime, Predicate<HttpServletRequest> isSecure) {
        this.keys = keys;
        this.lifetime = lifetime;
        this.isSecure = isSecure;
        this.choices = new VerifiedChoices(keys);
        this.ahead = new AheadCookies(keys, isSecure);
        this.watermarks = new WatermarkCookies(keys, this);
    }

    /** Cookies of pages that were loaded ahead. */
    AheadCookies ahead() {
        return ahead;
    }

    /** Cookies with the state that the visitor's profile must have reached. */
    WatermarkCookies watermarks() {
        return watermarks;
    }

    /** The consent cookie. Of cookies without the prefix, where it is used, only a no counts. */
    ConsentCookie consent(HttpServletRequest request) {
        ConsentCookie carried = ConsentCookie.merged(consents(request, name(request, CONSENT)));
        return carried.isEmpty() && isHostOnly(request)
                ? ConsentCookie.merged(consents(request, CONSENT)).refusalsAlone()
                : carried;
    }

    private List<ConsentCookie> consents(HttpServletRequest request, String name) {
        List<ConsentCookie> found = new ArrayList<>();
        for (String value : values(request, name)) {
            choices.read(value).ifPresent(found::add);
        }
        return found;
    }

    /** The id that belongs to a consent id, or to none. */
    Optional<String> id(HttpServletRequest request, Optional<String> consentId) {
        List<TiedId> belonging = ids(request);
        belonging.removeIf(known -> !known.consentId().equals(consentId));
        return single(belonging);
    }

    /** The id in the browser, whatever it belongs to; for what people may always know and erase. */
    Optional<String> heldId(HttpServletRequest request) {
        return single(ids(request));
    }

    private List<TiedId> ids(HttpServletRequest request) {
        List<TiedId> found = new ArrayList<>();
        for (String value : values(request, name(request, ID))) {
            keys.verify(ID, value).flatMap(TiedId::read).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<String> single(List<TiedId> found) {
        String id = found.isEmpty() ? "" : found.get(0).id();
        for (TiedId other : found) {
            if (!other.id().equals(id)) {
                return Optional.empty();
            }
        }
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    /** Whether the browser has brought a signed cookie back. */
    boolean haveReturned(HttpServletRequest request) {
        return Stream.of(CONSENT, ID, FORM)
                .anyMatch(name -> values(request, name(request, name)).stream()
                        .anyMatch(value -> keys.verify(name, value).isPresent()));
    }

    /** The cookie to set; one that takes it out of the browser when there is nothing to carry. */
    Cookie consent(HttpServletRequest request, ConsentCookie carried) {
        return carried.isEmpty()
                ? cookie(request, CONSENT, "", Duration.ZERO)
                : cookie(request, CONSENT, keys.sign(CONSENT, ConsentText.write(carried)), lifetime);
    }

    /** The cookie that tells the tracker, where what the browser has is not that already. */
    Optional<Cookie> defaults(HttpServletRequest request, SortedSet<Purpose> byDefault) {
        String text = byDefault.stream().map(Purpose::id).collect(Collectors.joining("."));
        String known =
                values(request, name(request, DEFAULTS)).stream().findFirst().orElse("");
        if (text.equals(known)) {
            return Optional.empty();
        }
        return Optional.of(cookie(request, DEFAULTS, text, text.isEmpty() ? Duration.ZERO : lifetime));
    }

    Cookie id(HttpServletRequest request, String id, Optional<String> consentId) {
        String signed = keys.sign(ID, new TiedId(id, consentId).write());
        return hidden(cookie(request, ID, signed, lifetime));
    }

    /** Takes the id out of the browser, if it brought one. */
    Optional<Cookie> noId(HttpServletRequest request) {
        return without(request, ID);
    }

    /** Takes the cookie for forms out of the browser, if it brought one. */
    Optional<Cookie> noForm(HttpServletRequest request) {
        return without(request, FORM);
    }

    /** The values of a cookie of this site. */
    Stream<String> sent(HttpServletRequest request, String name) {
        return values(request, name(request, name)).stream();
    }

    /** A cookie of this site that no script can read. */
    Cookie hidden(HttpServletRequest request, String name, String value, Duration lifetime) {
        return hidden(cookie(request, name, value, lifetime));
    }

    private Optional<Cookie> without(HttpServletRequest request, String name) {
        return values(request, name(request, name)).isEmpty()
                ? Optional.empty()
                : Optional.of(hidden(cookie(request, name, "", Duration.ZERO)));
    }

    /** Takes cookies without the prefix out of the browser, where it is used. */
    List<Cookie> leftovers(HttpServletRequest request) {
        List<Cookie> gone = new ArrayList<>();
        if (isHostOnly(request)) {
            for (String name : List.of(CONSENT, DEFAULTS, ID)) {
                if (!values(request, name).isEmpty()) {
                    gone.add(plain(name, "", Duration.ZERO));
                }
            }
        }
        return gone;
    }

    /** The cookie for forms, where the browser has no fresh one. */
    Optional<Cookie> form(HttpServletRequest request, Instant now) {
        if (hasForm(request, now)) {
            return Optional.empty();
        }
        Cookie cookie = cookie(request, FORM, keys.sign(FORM, hour(now, 0)), Duration.ofHours(FORM_HOURS));
        cookie.setAttribute("SameSite", "Strict");
        return Optional.of(hidden(cookie));
    }

    /** Whether the browser brought a cookie for forms of this hour or the two before; or of the next, by another server's clock. */
    boolean hasForm(HttpServletRequest request, Instant now) {
        List<String> fresh = List.of(hour(now, -1), hour(now, 0), hour(now, 1), hour(now, FORM_HOURS));
        return values(request, name(request, FORM)).stream()
                .anyMatch(value ->
                        keys.verify(FORM, value).filter(fresh::contains).isPresent());
    }

    private static String hour(Instant now, int before) {
        return Long.toString(now.getEpochSecond() / Duration.ofHours(1).toSeconds() - before);
    }

    /** Values of the cookies of this name; a browser may send several. */
    static List<String> values(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        List<String> values = new ArrayList<>(1);
        for (Cookie cookie : cookies == null ? NONE : cookies) {
            if (cookie.getName().equals(name) && cookie.getValue() != null) {
                values.add(cookie.getValue());
            }
        }
        return values;
    }

    private boolean isHostOnly(HttpServletRequest request) {
        return path(request).equals("/") && isSecure.test(request);
    }

    private String name(HttpServletRequest request, String name) {
        return isHostOnly(request) ? HOST_ONLY + name : name;
    }

    private static String path(HttpServletRequest request) {
        String context = request.getContextPath();
        return context == null || context.isEmpty() ? "/" : context;
    }

    private Cookie cookie(HttpServletRequest request, String name, String value, Duration lifetime) {
        Cookie cookie = plain(name(request, name), value, lifetime);
        cookie.setPath(path(request));
        cookie.setSecure(isSecure.test(request));
        return cookie;
    }

    private static Cookie plain(String name, String value, Duration lifetime) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) lifetime.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static Cookie hidden(Cookie cookie) {
        cookie.setHttpOnly(true);
        return cookie;
    }
}
