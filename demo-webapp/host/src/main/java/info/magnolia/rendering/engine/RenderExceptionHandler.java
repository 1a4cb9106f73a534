package info.magnolia.rendering.engine;

import info.magnolia.rendering.context.RenderingContext;

/** What happens when a part of a page fails: the rest goes on. */
public interface RenderExceptionHandler {

    void handleException(RenderException renderException, RenderingContext renderingContext);
}
