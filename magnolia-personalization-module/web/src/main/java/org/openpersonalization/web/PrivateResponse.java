package org.openpersonalization.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Keeps a response out of every cache that more than one visitor uses, and out of the browser's. */
public final class PrivateResponse {

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String VALUE = "private, no-store";

    private PrivateResponse() {}

    /** Whether a value of {@code Cache-Control} is the mark. */
    public static boolean isMark(@Nullable String value) {
        return VALUE.equals(value);
    }

    /**
     * Marks the response.
     *
     * @return false when it is too late, because the first bytes are on their way without the mark
     */
    public static boolean mark(HttpServletResponse response) {
        if (response.isCommitted()) {
            return VALUE.equals(response.getHeader(CACHE_CONTROL));
        }
        response.setHeader(CACHE_CONTROL, VALUE);
        return true;
    }
}
