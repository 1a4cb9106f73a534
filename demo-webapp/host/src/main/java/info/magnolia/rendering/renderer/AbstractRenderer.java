package info.magnolia.rendering.renderer;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.util.ContentMap;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.wrapper.HTMLEscapingNodeWrapper;
import info.magnolia.jcr.wrapper.I18nNodeWrapper;
import info.magnolia.objectfactory.Components;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.RenderException;
import info.magnolia.rendering.model.RenderingModel;
import info.magnolia.rendering.model.RenderingModelImpl;
import info.magnolia.rendering.template.RenderableDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.jcr.Node;
import org.jspecify.annotations.Nullable;

/** A renderer with a model, a script and context attributes. The node comes from the top of the rendering context. */
public abstract class AbstractRenderer implements Renderer {

    protected static final String MODEL_ATTRIBUTE = RenderingModel.class.getName();

    private Map<String, ContextAttributeConfiguration> contextAttributes = new LinkedHashMap<>();

    @Override
    public void render(RenderingContext renderingContext, Map<String, Object> contextObjects) throws RenderException {
        Node content = Objects.requireNonNull(renderingContext.getCurrentContent(), "nothing to render");
        RenderableDefinition definition = renderingContext.getRenderableDefinition();
        RenderingModel<?> parent = MgnlContext.getAttribute(MODEL_ATTRIBUTE);
        RenderingModel<?> model = newModel(content, definition, parent);
        String result = model.execute();
        if (!RenderingModel.SKIP_RENDERING.equals(result)) {
            MgnlContext.setAttribute(MODEL_ATTRIBUTE, model);
            try {
                render(content, definition, model, result, renderingContext, contextObjects);
            } finally {
                restoreModel(parent);
            }
        }
    }

    private void render(
            Node content,
            RenderableDefinition definition,
            RenderingModel<?> model,
            @Nullable String actionResult,
            RenderingContext renderingContext,
            Map<String, Object> contextObjects)
            throws RenderException {
        String script = definition.getTemplateScript();
        if (script == null) {
            throw new RenderException("No template script is configured [definition=" + definition.getId() + "]");
        }
        Map<String, Object> context = newContext();
        context.putAll(contextObjects);
        setupContext(context, content, definition, model, actionResult);
        onRender(content, definition, renderingContext, context, script);
    }

    private static void restoreModel(@Nullable RenderingModel<?> parent) {
        if (parent == null) {
            MgnlContext.removeAttribute(MODEL_ATTRIBUTE);
        } else {
            MgnlContext.setAttribute(MODEL_ATTRIBUTE, parent);
        }
    }

    /** The model that the definition names, or one that does nothing. */
    public RenderingModel<?> newModel(Node content, RenderableDefinition definition, @Nullable RenderingModel<?> parent)
            throws RenderException {
        Node wrapped = wrapNodeForModel(content);
        Class<?> type = definition.getModelClass();
        if (type == null || type == RenderingModelImpl.class) {
            return new RenderingModelImpl<>(wrapped, definition, parent);
        }
        try {
            Object[] parameters =
                    parent == null ? new Object[] {wrapped, definition} : new Object[] {wrapped, definition, parent};
            return (RenderingModel<?>) Components.newInstance(type, parameters);
        } catch (RuntimeException e) {
            throw new RenderException("Model can't be created [class=" + type.getName() + "]", e);
        }
    }

    protected void setupContext(
            Map<String, Object> context,
            Node content,
            RenderableDefinition definition,
            RenderingModel<?> model,
            @Nullable Object actionResult) {
        AggregationState state = MgnlContext.getAggregationState();
        context.put("content", new ContentMap(wrapNodeForTemplate(content)));
        context.put("def", definition);
        context.put("model", model);
        context.put("state", state);
        if (actionResult != null) {
            context.put("actionResult", actionResult);
        }
        contextAttributes.values().forEach(attribute -> context.put(attribute.getName(), componentOf(attribute)));
    }

    private static Object componentOf(ContextAttributeConfiguration attribute) {
        try {
            Class<?> type = Class.forName(
                    attribute.getComponentClass(), true, Thread.currentThread().getContextClassLoader());
            return Components.getComponent(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Context attribute has no class [name=" + attribute.getName() + "]", e);
        }
    }

    protected Node wrapNodeForModel(Node content) {
        return NodeUtil.isWrappedWith(content, I18nNodeWrapper.class) ? content : new I18nNodeWrapper(content);
    }

    protected Node wrapNodeForTemplate(Node content) {
        return new HTMLEscapingNodeWrapper(wrapNodeForModel(content), true);
    }

    protected abstract Map<String, Object> newContext();

    protected abstract void onRender(
            Node content,
            RenderableDefinition definition,
            RenderingContext renderingContext,
            Map<String, Object> context,
            String templateScript)
            throws RenderException;

    public Map<String, ContextAttributeConfiguration> getContextAttributes() {
        return contextAttributes;
    }

    public void setContextAttributes(Map<String, ContextAttributeConfiguration> contextAttributes) {
        this.contextAttributes = contextAttributes;
    }

    public void addContextAttribute(String name, ContextAttributeConfiguration attribute) {
        contextAttributes.put(name, attribute);
    }
}
