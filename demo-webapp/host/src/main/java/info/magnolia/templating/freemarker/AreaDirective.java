package info.magnolia.templating.freemarker;

import freemarker.template.TemplateModelException;
import info.magnolia.templating.elements.AreaElement;
import java.util.Map;

/** {@code [@cms.area name="main" /]}: renders an area with its components. */
public class AreaDirective extends AbstractDirective<AreaElement> {

    public AreaDirective() {
        super(AreaElement.class);
    }

    @Override
    protected void prepare(AreaElement element, Map<String, Object> parameters) throws TemplateModelException {
        element.setName(String.valueOf(parameters.getOrDefault("name", "")));
        element.setContent(node(parameters, "content"));
        element.setContextAttributes(contextAttributes(parameters));
    }
}
