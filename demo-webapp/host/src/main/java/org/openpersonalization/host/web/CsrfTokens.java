package org.openpersonalization.host.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens against forged requests: a cookie that only this server can make, and the same value as a parameter, which a
 * foreign page can't know. The key lives as long as the host runs.
 */
public final class CsrfTokens {

    /** Name of the cookie and of the parameter. */
    public static final String NAME = "csrf";

    private static final int NONCE_BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key = new SecretKeySpec(randomBytes(32), ALGORITHM);

    /** The valid token of the request's cookie; a new one goes out with the response when there is none. */
    public String tokenFor(HttpServletRequest request, HttpServletResponse response) {
        return tokenOf(request).orElseGet(() -> issue(request, response));
    }

    /** Whether the parameter repeats a cookie that this server made. */
    public boolean matches(HttpServletRequest request) {
        String parameter = request.getParameter(NAME);
        return parameter != null
                && tokenOf(request)
                        .filter(token -> MessageDigest.isEqual(bytes(token), bytes(parameter)))
                        .isPresent();
    }

    private Optional<String> tokenOf(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(this::isOurs)
                        .findFirst();
    }

    private String issue(HttpServletRequest request, HttpServletResponse response) {
        String nonce = text(randomBytes(NONCE_BYTES));
        String token = nonce + "." + signature(nonce);
        Cookie cookie = new Cookie(NAME, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
        return token;
    }

    private boolean isOurs(String token) {
        String[] parts = token.split("\\.", 2);
        return parts.length == 2 && MessageDigest.isEqual(bytes(parts[1]), bytes(signature(parts[0])));
    }

    private String signature(String nonce) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return text(mac.doFinal(bytes(nonce)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has " + ALGORITHM, e);
        }
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
