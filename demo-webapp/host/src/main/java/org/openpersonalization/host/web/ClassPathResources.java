package org.openpersonalization.host.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /.resources/<module>/webresources/<file>} from the class path. Only plain names get through, and only known kinds
 * of files, so neither traversal nor listing is possible.
 */
public final class ClassPathResources extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("/[\\w-]+/webresources/(?:[\\w@-][\\w.@-]*/)*[\\w@-][\\w.@-]*");
    private static final String TEXT = ";charset=UTF-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css" + TEXT),
            Map.entry("js", "text/javascript" + TEXT),
            Map.entry("mjs", "text/javascript" + TEXT),
            Map.entry("map", "application/json"),
            Map.entry("json", "application/json"),
            Map.entry("html", "text/html" + TEXT),
            Map.entry("txt", "text/plain" + TEXT),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> type = typeOf(request.getPathInfo());
        try (InputStream resource = type.isEmpty() ? null : open(request.getPathInfo())) {
            if (resource == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(type.get());
            response.setHeader("Cache-Control", "public, max-age=3600");
            resource.transferTo(response.getOutputStream());
        }
    }

    private static Optional<String> typeOf(@Nullable String path) {
        if (path == null || !NAME.matcher(path).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
    }

    private static @Nullable InputStream open(String path) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(path.substring(1));
    }
}
