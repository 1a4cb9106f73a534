package org.openpersonalization.host.web;

import info.magnolia.cms.security.LoginFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tokens against forged requests. A user with a session has one in the session's attribute {@code csrf}; every other request
 * has one in the cookie {@code csrf}, whose path is the folder of the address that set it. A change repeats it as a parameter.
 */
public final class CsrfTokens {

    /** Name of the attribute, of the cookie and of the parameter. */
    public static final String NAME = "csrf";

    private static final int TOKEN_BYTES = 16;

    /** A cookie of another length is none of its own: Magnolia was seen to replace one. */
    private static final int TOKEN_DIGITS = 22;

    private final SecureRandom random = new SecureRandom();

    /** The token of the request; a new one is put into the session, or goes out as a cookie, when there is none. */
    public String tokenFor(HttpServletRequest request, HttpServletResponse response) {
        Optional<HttpSession> session = LoginFilter.sessionOfUser(request);
        return session.isPresent()
                ? tokenOf(session.get())
                : cookies(request)
                        .filter(value -> value.length() == TOKEN_DIGITS)
                        .findFirst()
                        .orElseGet(() -> issue(request, response));
    }

    /** Whether the parameter repeats the token. */
    public boolean matches(HttpServletRequest request) {
        String parameter = request.getParameter(NAME);
        if (parameter == null || parameter.isEmpty()) {
            return false;
        }
        return LoginFilter.sessionOfUser(request)
                .map(session -> isSame(parameter, (String) session.getAttribute(NAME)))
                .orElseGet(() -> cookies(request).anyMatch(cookie -> isSame(parameter, cookie)));
    }

    private String tokenOf(HttpSession session) {
        Object known = session.getAttribute(NAME);
        if (known == null) {
            known = token();
            session.setAttribute(NAME, known);
        }
        return (String) known;
    }

    private static Stream<String> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue);
    }

    private String issue(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(NAME, token());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
        return cookie.getValue();
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean isSame(String parameter, @Nullable String token) {
        return token != null
                && MessageDigest.isEqual(
                        parameter.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
