package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The addresses of our own pages and forms, below the application's context path. */
enum OwnAddress {
    CONSENT("consent"),
    PREFERENCES("preferences"),
    WHY("why"),
    ME("me"),
    DATA("data"),
    RECEIPTS("receipts"),
    ANSWERS("answers"),
    ERASE("erase");

    private static final String PREFIX = "/.personalization/";

    private final String path;

    OwnAddress(String path) {
        this.path = path;
    }

    /** For a request of this application. */
    String of(HttpServletRequest request) {
        return below(Optional.ofNullable(request.getContextPath()).orElse(""));
    }

    /** For an application. */
    String below(String contextPath) {
        return contextPath + PREFIX + path;
    }

    /** With a parameter. */
    String with(HttpServletRequest request, String name, String value) {
        return of(request) + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
