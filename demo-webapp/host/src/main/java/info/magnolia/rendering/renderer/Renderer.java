package info.magnolia.rendering.renderer;

import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.RenderException;
import java.util.Map;

/** Renders the node on top of the context. */
public interface Renderer {

    void render(RenderingContext context, Map<String, Object> contextObjects) throws RenderException;
}
