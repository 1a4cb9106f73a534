package org.openpersonalization.web.route;

/** One method of one address. */
public interface Route {

    /** The methods of addresses; each address with GET responds to HEAD as well. */
    enum Method {
        GET,
        POST
    }

    Method method();

    /**
     * Below the base of a servlet, such as {@code /requests/{id}}; a segment in braces matches any text, and a last one such
     * as {@code {path*}} the rest of the path.
     */
    String path();
}
