package info.magnolia.templating.elements;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.context.WebContext;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.RenderException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/** An element that stands for a node. */
public abstract class AbstractContentTemplatingElement implements TemplatingElement {

    private final ServerConfiguration server;
    private final RenderingContext renderingContext;
    private final WebContext webContext;
    private final Map<String, @Nullable Object> attributesBefore = new LinkedHashMap<>();
    private Map<String, Object> contextAttributes = new LinkedHashMap<>();
    private @Nullable Node content;

    protected AbstractContentTemplatingElement(
            ServerConfiguration server, RenderingContext renderingContext, WebContext webContext) {
        this.server = server;
        this.renderingContext = renderingContext;
        this.webContext = webContext;
    }

    /** The node that the template passed, or the one that is being rendered. */
    protected Node contentOrCurrent() throws RenderException {
        Node node = content == null ? renderingContext.getCurrentContent() : content;
        if (node == null) {
            throw new RenderException("There is no content to render.");
        }
        return node;
    }

    /** Whether the page editor's comments are written: on the author instance, not in preview. */
    protected boolean renderComments() {
        return server.isAdmin() && !webContext.getAggregationState().isPreviewMode();
    }

    protected static String getNodePath(Node node) throws RenderException {
        try {
            return node.getSession().getWorkspace().getName() + ":" + node.getPath();
        } catch (RepositoryException e) {
            throw new RenderException("Path can't be read", e);
        }
    }

    /** Makes the context attributes visible to everything inside this element. */
    protected void setAttributesInWebContext() {
        contextAttributes.forEach((name, value) -> {
            attributesBefore.put(name, webContext.getAttribute(name));
            webContext.setAttribute(name, value, WebContext.LOCAL_SCOPE);
        });
    }

    protected void restoreAttributesInWebContext() {
        attributesBefore.forEach((name, value) -> {
            if (value == null) {
                webContext.removeAttribute(name, WebContext.LOCAL_SCOPE);
            } else {
                webContext.setAttribute(name, value, WebContext.LOCAL_SCOPE);
            }
        });
        attributesBefore.clear();
    }

    protected RenderingContext getRenderingContext() {
        return renderingContext;
    }

    protected WebContext getWebContext() {
        return webContext;
    }

    public @Nullable Node getContent() {
        return content;
    }

    public void setContent(@Nullable Node content) {
        this.content = content;
    }

    public Map<String, Object> getContextAttributes() {
        return contextAttributes;
    }

    public void setContextAttributes(Map<String, Object> contextAttributes) {
        this.contextAttributes = contextAttributes;
    }
}
