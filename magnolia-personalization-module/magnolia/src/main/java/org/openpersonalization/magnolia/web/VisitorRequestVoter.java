package org.openpersonalization.magnolia.web;

import info.magnolia.voting.voters.AbstractBoolVoter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/**
 * Votes for the bypass of Magnolia's token check: true for requests below the pattern that Magnolia's own filters have nothing
 * to do with. A parameter such as {@code mgnlUserId} or {@code mgnlLogout}, whether in the address or in a form, and a
 * multipart body, which may hold one, leave the check in force, so that no other site logs a browser in or out here.
 */
public class VisitorRequestVoter extends AbstractBoolVoter<HttpServletRequest> {

    /** Magnolia's parameters begin with this. */
    private static final String RESERVED = "mgnl";

    private static final String MULTIPART = "multipart/";

    private String pattern = "";

    /** The beginning of the address, below the context path; empty matches nothing. */
    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    @Override
    protected boolean boolVote(HttpServletRequest request) {
        return !pattern.isEmpty()
                && path(request).startsWith(pattern)
                && !isMultipart(request)
                && !hasReserved(request);
    }

    /** As the container decoded and normalized it. */
    private static String path(HttpServletRequest request) {
        String pathInfo = request.getPathInfo();
        return request.getServletPath() + (pathInfo == null ? "" : pathInfo);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(MULTIPART);
    }

    /** Whether a parameter of the request is one of Magnolia's own. */
    static boolean hasReserved(HttpServletRequest request) {
        return Collections.list(request.getParameterNames()).stream()
                .anyMatch(parameter -> parameter.regionMatches(true, 0, RESERVED, 0, RESERVED.length()));
    }
}
