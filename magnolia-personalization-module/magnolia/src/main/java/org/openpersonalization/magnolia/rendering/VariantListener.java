package org.openpersonalization.magnolia.rendering;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.OutputProvider;
import info.magnolia.rendering.listeners.AbstractRenderingListener;
import info.magnolia.rendering.template.RenderableDefinition;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes the overlaid component before Magnolia renders it and pops it afterwards. Works for every render type, since
 * renderers take their node from the rendering context. Magnolia makes a new instance for each page.
 *
 * <p>One of the four edges: whatever fails in here is logged once, and the component is rendered with its own content.
 */
public class VariantListener extends AbstractRenderingListener {

    private static final Logger LOG = LoggerFactory.getLogger(VariantListener.class);

    private final VariantRendering rendering;
    private final Provider<RenderingContext> context;

    @Inject
    public VariantListener(VariantRendering rendering, Provider<RenderingContext> context) {
        this.rendering = rendering;
        this.context = context;
    }

    @Override
    public @Nullable RenderingListenerReturnCode init(OutputProvider out, HttpServletResponse response)
            throws RepositoryException {
        try {
            rendering.markPersonalPage();
        } catch (RuntimeException fault) {
            LOG.warn("Marking the page failed; its components are marked one by one", fault);
        }
        return super.init(out, response);
    }

    @Override
    public @Nullable RenderingListenerReturnCode before(
            Node node, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out) {
        try {
            if (node != null && !NodeUtil.isWrappedWith(node, OverlayNode.class)) {
                Optional<OverlayNode> overlaid = rendering.overlay(node, definition);
                if (overlaid.isPresent()) {
                    ComponentMarks.begin(overlaid.get(), definition, out);
                    context.get().push(overlaid.get(), definition, out);
                }
            }
        } catch (RepositoryException | IOException | RuntimeException fault) {
            LOG.warn("Choosing a variant failed, showing the component's own content", fault);
        }
        return null;
    }

    @Override
    public @Nullable RenderingListenerReturnCode after(
            Node node, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out) {
        try {
            Node top = context.get().getCurrentContent();
            if (top instanceof OverlayNode overlay && overlay.getWrappedNode() == node) {
                context.get().pop();
                ComponentMarks.end(definition, out);
            }
        } catch (IOException | RuntimeException fault) {
            LOG.warn("Closing a personalized component failed", fault);
        }
        return null;
    }
}
