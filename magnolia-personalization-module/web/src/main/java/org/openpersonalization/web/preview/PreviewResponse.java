package org.openpersonalization.web.preview;

import jakarta.servlet.http.HttpServletResponse;
import org.openpersonalization.web.PrivateResponse;

/**
 * Keeps what an editor looks at to the editor: no cache keeps it, no search engine lists it, and the token in its address is
 * not told to other sites.
 */
public final class PreviewResponse {

    private PreviewResponse() {}

    /** Marks the response. */
    public static void mark(HttpServletResponse response) {
        PrivateResponse.mark(response);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
