package org.openpersonalization.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.RequestCode;

/**
 * The app's page, and its scripts and styles, whose names change with their content. They are built from
 * {@code webresources/admin}.
 */
final class AdminApp {

    private static final String FOLDER = "/org/openpersonalization/web/admin/app/";
    private static final Pattern ASSET = Pattern.compile("/(assets/[A-Za-z0-9_-][A-Za-z0-9_.-]*\\.([a-z0-9]+))");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript",
            "css", "text/css",
            "svg", "image/svg+xml",
            "txt", "text/plain",
            "woff2", "font/woff2");
    private static final Map<String, String> PAGE_HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'",
            "X-Frame-Options",
            "SAMEORIGIN",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    private final byte[] page;

    AdminApp() {
        byte[] found = read("index.html");
        if (found == null) {
            throw new IllegalStateException(
                    "The admin app is missing in this build: run npm run build in webresources");
        }
        page = found;
    }

    /** The page itself. */
    Reply index() {
        return response -> {
            PAGE_HEADERS.forEach(response::setHeader);
            Answer.ok(new Answer.Body("text/html", page)).sendTo(response);
        };
    }

    /** A script or style: identical for all users, and immutable. */
    Optional<Reply> asset(String path) {
        Matcher asset = ASSET.matcher(path);
        if (!asset.matches() || !TYPES.containsKey(asset.group(2))) {
            return Optional.empty();
        }
        byte[] bytes = read(asset.group(1));
        return bytes == null
                ? Optional.of(Answer.error(HttpServletResponse.SC_NOT_FOUND, RequestCode.FILE_UNKNOWN)::sendTo)
                : Optional.of(Answer.ok(new Answer.Body(TYPES.get(asset.group(2)), bytes))
                        .with("Cache-Control", "public, max-age=31536000, immutable")::sendTo);
    }

    private static byte @Nullable [] read(String name) {
        try (InputStream file = AdminApp.class.getResourceAsStream(FOLDER + name)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The admin app cannot be read", unreadable);
        }
    }
}
