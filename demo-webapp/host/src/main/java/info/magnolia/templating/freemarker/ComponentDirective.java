package info.magnolia.templating.freemarker;

import freemarker.template.TemplateModelException;
import info.magnolia.templating.elements.ComponentElement;
import java.util.Map;

/** {@code [@cms.component content=c /]}: renders a component. */
public class ComponentDirective extends AbstractDirective<ComponentElement> {

    public ComponentDirective() {
        super(ComponentElement.class);
    }

    @Override
    protected void prepare(ComponentElement element, Map<String, Object> parameters) throws TemplateModelException {
        element.setContent(node(parameters, "content"));
        element.setContextAttributes(contextAttributes(parameters));
    }
}
