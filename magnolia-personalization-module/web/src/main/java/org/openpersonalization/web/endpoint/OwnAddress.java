package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The addresses of our own pages, below the application's context path. */
enum OwnAddress {
    PREFERENCES("preferences"),
    ME("me");

    private static final String PREFIX = "/.personalization/";

    private final String path;

    OwnAddress(String path) {
        this.path = path;
    }

    /** For a request of this application. */
    String of(HttpServletRequest request) {
        return contextPath(request) + PREFIX + path;
    }

    /** An address of ours, for a request of this application. */
    static String below(HttpServletRequest request, String path) {
        return contextPath(request) + "/.personalization" + path;
    }

    /** With a parameter. */
    String with(HttpServletRequest request, String name, String value) {
        return of(request) + parameter("?" + name + "=", value);
    }

    static String parameter(String start, String value) {
        return start + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static String contextPath(HttpServletRequest request) {
        return Optional.ofNullable(request.getContextPath()).orElse("");
    }
}
