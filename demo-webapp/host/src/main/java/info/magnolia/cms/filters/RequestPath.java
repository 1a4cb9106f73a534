package info.magnolia.cms.filters;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as filters see it. */
public final class RequestPath {

    private RequestPath() {}

    /** Decoded and normalised by the server, without context path and path parameters. */
    public static String of(HttpServletRequest request) {
        String pathInfo = request.getPathInfo();
        return request.getServletPath() + (pathInfo == null ? "" : pathInfo);
    }
}
