package info.magnolia.rendering.engine;

import info.magnolia.rendering.context.RenderingContext;

/** Handles the failure of a part of a page: the rest is rendered. */
public interface RenderExceptionHandler {

    void handleException(RenderException renderException, RenderingContext renderingContext);
}
