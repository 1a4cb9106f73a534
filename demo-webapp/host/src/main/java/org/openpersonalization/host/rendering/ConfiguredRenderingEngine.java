package org.openpersonalization.host.rendering;

import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.OutputProvider;
import info.magnolia.rendering.engine.RenderException;
import info.magnolia.rendering.engine.RenderingEngine;
import info.magnolia.rendering.listeners.AbstractRenderingListener.RenderingListenerReturnCode;
import info.magnolia.rendering.template.RenderableDefinition;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import javax.jcr.Node;
import org.jspecify.annotations.Nullable;

/** The injected engine; delegates to the one that the configuration describes at the moment. */
@Singleton
public final class ConfiguredRenderingEngine implements RenderingEngine {

    private volatile @Nullable RenderingEngine configured;

    /** Puts another engine in force. */
    public void replace(RenderingEngine engine) {
        configured = engine;
    }

    private RenderingEngine engine() {
        RenderingEngine current = configured;
        if (current == null) {
            throw new IllegalStateException("The rendering engine is not configured yet");
        }
        return current;
    }

    @Override
    public void render(Node content, OutputProvider out) throws RenderException {
        engine().render(content, out);
    }

    @Override
    public void render(Node content, Map<String, Object> contextObjects, OutputProvider out) throws RenderException {
        engine().render(content, contextObjects, out);
    }

    @Override
    public void render(
            Node content, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out)
            throws RenderException {
        engine().render(content, definition, contextObjects, out);
    }

    @Override
    public RenderingContext getRenderingContext() {
        return engine().getRenderingContext();
    }

    @Override
    public Collection<RenderingListenerReturnCode> initListeners(OutputProvider out, HttpServletResponse response) {
        return engine().initListeners(out, response);
    }

    @Override
    public Boolean getRenderEmptyAreas() {
        return engine().getRenderEmptyAreas();
    }

    @Override
    public Boolean getAutoPopulateFromRequest() {
        return engine().getAutoPopulateFromRequest();
    }
}
