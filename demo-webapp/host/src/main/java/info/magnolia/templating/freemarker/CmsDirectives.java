package info.magnolia.templating.freemarker;

import freemarker.template.TemplateDirectiveModel;
import jakarta.inject.Singleton;
import java.util.Map;

/** The directives of the name space {@code cms}. */
@Singleton
public class CmsDirectives {

    private final Map<String, TemplateDirectiveModel> byName = Map.of(
            "page", new PageDirective(),
            "init", new PageDirective(),
            "area", new AreaDirective(),
            "component", new ComponentDirective());

    public Map<String, TemplateDirectiveModel> byName() {
        return byName;
    }
}
