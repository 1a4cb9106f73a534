package org.openpersonalization.web.endpoint.form;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openpersonalization.web.page.Language;

/** The addresses of our own pages, below the application's context path. */
public enum EndpointPath {
    PREFERENCES("preferences"),
    ME("me");

    private static final String PREFIX = "/.personalization/";
    private static final String LANGUAGE = "language";

    private final String path;

    EndpointPath(String path) {
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

    /** The address that a request is redirected to, in the language that its parameter {@code language} names. */
    public String inLanguageOf(HttpServletRequest request) {
        return request.getParameter(LANGUAGE) == null
                ? of(request)
                : with(request, LANGUAGE, Language.of(request).wanted());
    }

    /** The same with a parameter. */
    public String inLanguageOf(HttpServletRequest request, String name, String value) {
        String address = inLanguageOf(request);
        return address + parameter((address.contains("?") ? "&" : "?") + name + "=", value);
    }

    /** With a parameter. */
    public String with(HttpServletRequest request, String name, String value) {
        return of(request) + parameter("?" + name + "=", value);
    }

    public static String parameter(String start, String value) {
        return start + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public static String contextPath(HttpServletRequest request) {
        return Optional.ofNullable(request.getContextPath()).orElse("");
    }
}
