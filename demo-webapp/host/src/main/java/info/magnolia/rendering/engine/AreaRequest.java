package info.magnolia.rendering.engine;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.objectfactory.Components;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.template.TemplateDefinition;
import info.magnolia.templating.elements.AreaElement;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.jcr.Node;

/** A request for one area of a page alone: {@code /home~mgnlArea=main~.html}. */
final class AreaRequest {

    private static final String SELECTOR = "mgnlArea=";

    private final RenderingEngine engine;
    private final String area;

    AreaRequest(RenderingEngine engine, String area) {
        this.engine = engine;
        this.area = area;
    }

    /** The area that the selectors name, if they do. */
    static Optional<String> areaOf(AggregationState state) {
        return Arrays.stream(state.getSelectors())
                .filter(selector -> selector.startsWith(SELECTOR))
                .map(selector -> selector.substring(SELECTOR.length()))
                .findFirst();
    }

    /** Renders the area; false when the page's template has no such area. */
    boolean render(Node page, TemplateDefinition template, OutputProvider out) throws RenderException, IOException {
        if (!template.getAreas().containsKey(area)) {
            return false;
        }
        RenderingContext context = engine.getRenderingContext();
        context.push(page, template, out);
        try {
            AreaElement element = Components.newInstance(AreaElement.class);
            element.setName(area);
            element.begin(out.getAppendable());
            element.end(out.getAppendable());
        } finally {
            context.pop();
        }
        return true;
    }
}
