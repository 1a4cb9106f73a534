package info.magnolia.templating.freemarker;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import info.magnolia.jcr.util.ContentMap;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.wrapper.HTMLEscapingNodeWrapper;
import info.magnolia.objectfactory.Components;
import info.magnolia.rendering.engine.RenderException;
import info.magnolia.templating.elements.TemplatingElement;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.jcr.Node;
import org.jspecify.annotations.Nullable;

/**
 * A directive that stands for a templating element.
 *
 * @param <E> the element
 */
public abstract class AbstractDirective<E extends TemplatingElement> implements TemplateDirectiveModel {

    private final Class<E> elementType;

    protected AbstractDirective(Class<E> elementType) {
        this.elementType = elementType;
    }

    @Override
    @SuppressWarnings("rawtypes") // FreeMarker's own signature
    public void execute(
            Environment environment,
            Map parameters,
            TemplateModel[] loopVariables,
            @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        E element = Components.newInstance(elementType);
        prepare(element, unwrapped(parameters));
        try {
            element.begin(environment.getOut());
            if (body != null) {
                body.render(environment.getOut());
            }
            element.end(environment.getOut());
        } catch (RenderException e) {
            throw new TemplateException(e, environment);
        }
    }

    /** Hands the directive's parameters to the element. */
    protected abstract void prepare(E element, Map<String, Object> parameters) throws TemplateModelException;

    private static Map<String, Object> unwrapped(Map<?, ?> parameters) throws TemplateModelException {
        Map<String, Object> unwrapped = new LinkedHashMap<>();
        for (Map.Entry<?, ?> parameter : parameters.entrySet()) {
            Object value = DeepUnwrap.unwrap((TemplateModel) parameter.getValue());
            if (value != null) {
                unwrapped.put(String.valueOf(parameter.getKey()), value);
            }
        }
        return unwrapped;
    }

    /** The node behind a parameter, without the wrapper that escapes for HTML. */
    protected static @Nullable Node node(Map<String, Object> parameters, String name) throws TemplateModelException {
        Object value = parameters.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof ContentMap map) {
            return NodeUtil.deepUnwrap(map.getJCRNode(), HTMLEscapingNodeWrapper.class);
        }
        if (value instanceof Node node) {
            return NodeUtil.deepUnwrap(node, HTMLEscapingNodeWrapper.class);
        }
        throw new TemplateModelException("The parameter [" + name + "] must be content.");
    }

    /** The parameter {@code contextAttributes}; empty when it is not given. */
    protected static Map<String, Object> contextAttributes(Map<String, Object> parameters) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (parameters.get("contextAttributes") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> attributes.put(String.valueOf(key), value));
        }
        return attributes;
    }
}
