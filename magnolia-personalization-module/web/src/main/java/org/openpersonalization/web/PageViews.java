package org.openpersonalization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.web.request.Headers;

/** Tells a page that a person looks at from errors, fragments, feeds and what scripts fetch. */
final class PageViews {

    private static final Set<Integer> SHOWN = Set.of(HttpServletResponse.SC_OK, HttpServletResponse.SC_NOT_MODIFIED);
    private static final Set<String> DOCUMENTS = Set.of("", "document", "iframe", "frame");
    private static final String AREA_ALONE = "~mgnlarea=";

    private PageViews() {}

    static boolean isOne(HttpServletRequest request, HttpServletResponse response) {
        return isAskedFor(request) && SHOWN.contains(response.getStatus()) && isHtml(response);
    }

    /** Whether a page is asked for, as far as the request tells. */
    static boolean isAskedFor(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && DOCUMENTS.contains(Headers.value(request, "Sec-Fetch-Dest"))
                && !path(request).toLowerCase(Locale.ROOT).contains(AREA_ALONE);
    }

    /** Decoded, as the CMS reads it. */
    private static String path(HttpServletRequest request) {
        return Objects.toString(request.getServletPath(), "") + Objects.toString(request.getPathInfo(), "");
    }

    /** An answer that says only that nothing has changed has no type. */
    static boolean isHtml(HttpServletResponse response) {
        return Optional.ofNullable(response.getContentType())
                .map(type -> type.startsWith("text/html"))
                .orElse(response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED);
    }
}
