package org.openpersonalization.magnolia.rendering;

import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import org.openpersonalization.web.RequestDecisions;

/** Tells a request by which an editor looks at a variant. */
public final class PreviewRequest {

    private PreviewRequest() {}

    /** Whether the current request is one. */
    public static boolean isCurrent() {
        WebContext context = MgnlContext.getWebContextOrNull();
        return context != null
                && RequestDecisions.of(context.getRequest())
                        .filter(RequestDecisions::isPreview)
                        .isPresent();
    }
}
