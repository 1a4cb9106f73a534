package info.magnolia.rendering.engine;

import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.listeners.AbstractRenderingListener.RenderingListenerReturnCode;
import info.magnolia.rendering.template.RenderableDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import javax.jcr.Node;

/** Renders nodes. */
public interface RenderingEngine {

    /** Renders the node with the template that it names. */
    void render(Node content, OutputProvider out) throws RenderException;

    void render(Node content, Map<String, Object> contextObjects, OutputProvider out) throws RenderException;

    void render(Node content, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out)
            throws RenderException;

    RenderingContext getRenderingContext();

    /** Makes the listeners for one page request. */
    Collection<RenderingListenerReturnCode> initListeners(OutputProvider out, HttpServletResponse response);

    Boolean getRenderEmptyAreas();

    Boolean getAutoPopulateFromRequest();
}
