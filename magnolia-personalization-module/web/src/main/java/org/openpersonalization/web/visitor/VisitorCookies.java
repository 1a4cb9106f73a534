package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpersonalization.consent.Purpose;

/**
 * The cookies, both signed, first-party and {@code SameSite=Lax}, {@code Secure} on HTTPS. {@code p13n_consent} holds
 * the consent id and the choices; scripts may read it, so that the tracker knows without asking. {@code p13n_id} holds the visitor's id and is
 * {@code HttpOnly}; there is none without a grant. What is forged, cut off or signed by an unknown key is not there. Of
 * several choices the newest counts, and a no if they are of one time; several ids are none.
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

    private final SigningKeys keys;
    private final Duration lifetime;

    /**
     * Cookies.
     *
     * @param lifetime how long a browser keeps them after the last choice
     */
    public VisitorCookies(SigningKeys keys, Duration lifetime) {
        this.keys = keys;
        this.lifetime = lifetime;
    }

    ConsentCookie consent(HttpServletRequest request) {
        return genuine(request, CONSENT)
                .map(ConsentText::read)
                .flatMap(Optional::stream)
                .reduce(ConsentCookie.empty(), ConsentCookie::mergedWith);
    }

    Optional<String> id(HttpServletRequest request) {
        List<String> ids =
                genuine(request, ID).filter(VisitorIds::isId).distinct().toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** Payloads of the cookies of this name that are ours; a browser may send several of one name. */
    private Stream<String> genuine(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name) && cookie.getValue() != null)
                        .map(cookie -> keys.verify(name, cookie.getValue()))
                        .flatMap(Optional::stream);
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
        if (text.equals(value(request, DEFAULTS))) {
            return Optional.empty();
        }
        return Optional.of(cookie(request, DEFAULTS, text, text.isEmpty() ? Duration.ZERO : lifetime));
    }

    private static String value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name) && cookie.getValue() != null)
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    Cookie id(HttpServletRequest request, String id) {
        Cookie cookie = cookie(request, ID, keys.sign(ID, id), lifetime);
        cookie.setHttpOnly(true);
        return cookie;
    }

    /** Takes the id out of the browser. */
    Cookie noId(HttpServletRequest request) {
        Cookie cookie = cookie(request, ID, "", Duration.ZERO);
        cookie.setHttpOnly(true);
        return cookie;
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value, Duration lifetime) {
        Cookie cookie = new Cookie(name, value);
        String context = request.getContextPath();
        cookie.setPath(context == null || context.isEmpty() ? "/" : context);
        cookie.setMaxAge((int) lifetime.toSeconds());
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
