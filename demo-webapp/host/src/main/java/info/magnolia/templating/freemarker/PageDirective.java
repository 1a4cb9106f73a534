package info.magnolia.templating.freemarker;

import info.magnolia.templating.elements.PageElement;
import java.util.Map;

/** {@code [@cms.page /]}: marks the page for the editor. */
public class PageDirective extends AbstractDirective<PageElement> {

    public PageDirective() {
        super(PageElement.class);
    }

    @Override
    protected void prepare(PageElement element, Map<String, Object> parameters) {}
}
