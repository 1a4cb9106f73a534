package org.openpersonalization.web.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * A request for a personal page without its conditional headers. The page cache compares dates of one entry only, so it would answer 304
 * to a visitor with the page of another combination.
 */
public final class UnconditionalRequest extends HttpServletRequestWrapper {

    private static final String SINCE = "If-Modified-Since";
    private static final String NONE_MATCH = "If-None-Match";
    private static final long ABSENT = -1;

    private UnconditionalRequest(HttpServletRequest request) {
        super(request);
    }

    /** The request; another one only when it has a condition. */
    public static HttpServletRequest of(HttpServletRequest request) {
        return request.getHeader(SINCE) == null && request.getHeader(NONE_MATCH) == null
                ? request
                : new UnconditionalRequest(request);
    }

    private static boolean isCondition(String name) {
        return SINCE.equalsIgnoreCase(name) || NONE_MATCH.equalsIgnoreCase(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isCondition(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isCondition(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public long getDateHeader(String name) {
        return isCondition(name) ? ABSENT : super.getDateHeader(name);
    }
}
