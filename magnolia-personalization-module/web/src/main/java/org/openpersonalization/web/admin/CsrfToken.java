package org.openpersonalization.web.admin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;

/**
 * The CMS's token against forged requests, which changes repeat as a parameter: an attribute of the session, or the value of a
 * cookie for requests without a session. The CMS's own filter checks it first; this is a second lock, for a site that has
 * taken the first one off this address.
 */
final class CsrfToken {

    /** The name of the session attribute, of the cookie and of the parameter. */
    static final String NAME = "csrf";

    private CsrfToken() {}

    /** The token of the request; empty when it has none. */
    static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? inCookie(request) : inSession(session);
    }

    private static String inSession(HttpSession session) {
        return session.getAttribute(NAME) instanceof String token ? token : "";
    }

    private static String inCookie(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    static void require(String token, String repeated) throws Refusal {
        boolean same = MessageDigest.isEqual(bytes(token), bytes(repeated));
        if (token.isEmpty() || !same) {
            throw Refusal.of(HttpServletResponse.SC_FORBIDDEN, RequestCode.CSRF);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
