package info.magnolia.rendering.engine;

import info.magnolia.registry.RegistrationException;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.listeners.AbstractRenderingListener;
import info.magnolia.rendering.listeners.AbstractRenderingListener.RenderingListenerReturnCode;
import info.magnolia.rendering.listeners.ListenersOfRequest;
import info.magnolia.rendering.renderer.Renderer;
import info.magnolia.rendering.renderer.registry.RendererRegistry;
import info.magnolia.rendering.template.RenderableDefinition;
import info.magnolia.rendering.template.assignment.TemplateDefinitionAssignment;
import info.magnolia.rendering.template.variation.RenderableVariationResolver;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.Map;
import javax.jcr.Node;

/**
 * The engine: pushes the node on the context, calls the listeners, lets the renderer render the node then on top of the
 * context, calls the listeners, pops. A failure is passed to the context's exception handler, so that the rest of the
 * page is rendered.
 */
public class DefaultRenderingEngine implements RenderingEngine {

    private final RendererRegistry rendererRegistry;
    private final TemplateDefinitionAssignment templateDefinitionAssignment;
    private final RenderableVariationResolver variationResolver;
    private final Provider<RenderingContext> renderingContextProvider;
    private LinkedList<AbstractRenderingListener> listeners = new LinkedList<>();
    private Boolean renderEmptyAreas = true;
    private Boolean autoPopulateFromRequest = false;

    @Inject
    public DefaultRenderingEngine(
            RendererRegistry rendererRegistry,
            TemplateDefinitionAssignment templateDefinitionAssignment,
            RenderableVariationResolver variationResolver,
            Provider<RenderingContext> renderingContextProvider) {
        this.rendererRegistry = rendererRegistry;
        this.templateDefinitionAssignment = templateDefinitionAssignment;
        this.variationResolver = variationResolver;
        this.renderingContextProvider = renderingContextProvider;
    }

    @Override
    public void render(Node content, OutputProvider out) throws RenderException {
        render(content, new HashMap<>(), out);
    }

    @Override
    public void render(Node content, Map<String, Object> contextObjects, OutputProvider out) throws RenderException {
        render(content, getRenderableDefinitionFor(content), contextObjects, out);
    }

    @Override
    public void render(
            Node content, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out)
            throws RenderException {
        RenderableDefinition variation = variationResolver.resolveVariation(definition);
        Renderer renderer = getRendererFor(variation);
        RenderingContext context = getRenderingContext();
        context.push(content, variation, out);
        try {
            renderBetweenListeners(renderer, context, content, contextObjects);
        } catch (RenderException e) {
            context.handleException(e);
        } finally {
            context.pop();
        }
    }

    private static void renderBetweenListeners(
            Renderer renderer, RenderingContext context, Node content, Map<String, Object> contextObjects)
            throws RenderException {
        RenderableDefinition definition = context.getRenderableDefinition();
        OutputProvider out = context.getOutputProvider();
        Collection<RenderingListenerReturnCode> codes = context.before(content, definition, contextObjects, out);
        try {
            if (codes.isEmpty()) {
                renderer.render(context, contextObjects);
            }
        } finally {
            context.after(content, definition, contextObjects, out);
        }
    }

    protected RenderableDefinition getRenderableDefinitionFor(Node content) throws RenderException {
        try {
            return templateDefinitionAssignment.getAssignedTemplateDefinition(content);
        } catch (RegistrationException e) {
            throw new RenderException("Can't resolve the template: " + e.getMessage(), e);
        }
    }

    protected Renderer getRendererFor(RenderableDefinition definition) throws RenderException {
        try {
            return rendererRegistry.getRenderer(definition.getRenderType());
        } catch (RegistrationException e) {
            throw new RenderException("Can't find the renderer of [" + definition.getId() + "]", e);
        }
    }

    @Override
    public RenderingContext getRenderingContext() {
        return renderingContextProvider.get();
    }

    @Override
    public Collection<RenderingListenerReturnCode> initListeners(OutputProvider out, HttpServletResponse response) {
        return ListenersOfRequest.of(listeners).start(getRenderingContext(), out, response);
    }

    public LinkedList<AbstractRenderingListener> getListeners() {
        return listeners;
    }

    public void setListeners(LinkedList<AbstractRenderingListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public Boolean getRenderEmptyAreas() {
        return renderEmptyAreas;
    }

    public void setRenderEmptyAreas(Boolean renderEmptyAreas) {
        this.renderEmptyAreas = renderEmptyAreas;
    }

    @Override
    public Boolean getAutoPopulateFromRequest() {
        return autoPopulateFromRequest;
    }

    public void setAutoPopulateFromRequest(Boolean autoPopulateFromRequest) {
        this.autoPopulateFromRequest = autoPopulateFromRequest;
    }
}
