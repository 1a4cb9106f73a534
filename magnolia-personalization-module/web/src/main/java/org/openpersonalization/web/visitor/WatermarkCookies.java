package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.service.visitor.profile.Watermark;

/**
 * The cookie {@code p13n_watermark}, encrypted and {@code HttpOnly}: the state that a visitor's profile must have reached on the
 * next page, whichever instance responds. It stands beside the visitor's id only, is sealed for the visitor's pseudonym, which it does
 * not contain, tells nothing of the log's length, and ends after a minute.
 */
final class WatermarkCookies {

    static final String NAME = "p13n_watermark";

    /** A browser sends one; each costs a decryption. */
    private static final int MOST_VALUES = 3;

    private final SigningKeys keys;
    private final VisitorCookies cookies;

    WatermarkCookies(SigningKeys keys, VisitorCookies cookies) {
        this.keys = keys;
        this.cookies = cookies;
    }

    Cookie of(HttpServletRequest request, VisitorKey visitor, Watermark watermark) {
        return cookies.hidden(request, NAME, keys.seal(use(visitor), watermark.write()), Watermark.VALIDITY);
    }

    /** The newest genuine one of the visitor that is not too old. */
    Optional<Watermark> read(HttpServletRequest request, VisitorKey visitor, Instant now) {
        return cookies.sent(request, NAME)
                .limit(MOST_VALUES)
                .flatMap(value -> keys.open(use(visitor), value).stream())
                .flatMap(text -> Watermark.read(text).stream())
                .filter(watermark -> watermark.isHonoured(now))
                .max(Comparator.comparing(Watermark::issued));
    }

    /** Takes the cookie out of the browser, if it brought one. */
    Optional<Cookie> gone(HttpServletRequest request) {
        return cookies.sent(request, NAME).findAny().map(value -> cookies.hidden(request, NAME, "", Duration.ZERO));
    }

    private static String use(VisitorKey visitor) {
        return NAME + "." + visitor.hexadecimal();
    }
}
