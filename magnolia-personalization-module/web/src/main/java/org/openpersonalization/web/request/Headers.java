package org.openpersonalization.web.request;

import jakarta.servlet.http.HttpServletRequest;

/** Reads headers of bounded length. */
public final class Headers {

    /** Longer values are of no use to us; browsers' own stay below this. */
    static final int MAX_LENGTH = 1024;

    private Headers() {}

    /** The first value, or empty when absent or too long. */
    public static String value(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null || value.length() > MAX_LENGTH ? "" : value;
    }
}
