package info.magnolia.rendering.renderer;

import freemarker.template.TemplateException;
import info.magnolia.context.MgnlContext;
import info.magnolia.freemarker.FreemarkerHelper;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.RenderException;
import info.magnolia.rendering.template.RenderableDefinition;
import info.magnolia.templating.freemarker.CmsDirectives;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.jcr.Node;

/** Renders with FreeMarker. */
public class FreemarkerRenderer extends AbstractRenderer {

    private final FreemarkerHelper freemarker;
    private final CmsDirectives directives;

    @Inject
    public FreemarkerRenderer(FreemarkerHelper freemarker, CmsDirectives directives) {
        this.freemarker = freemarker;
        this.directives = directives;
    }

    @Override
    protected Map<String, Object> newContext() {
        return new HashMap<>();
    }

    @Override
    protected void onRender(
            Node content,
            RenderableDefinition definition,
            RenderingContext renderingContext,
            Map<String, Object> context,
            String templateScript)
            throws RenderException {
        context.put("ctx", MgnlContext.getInstance());
        context.put("cms", directives.byName());
        try {
            freemarker.render(templateScript, MgnlContext.getLocale(), context, renderingContext.getAppendable());
        } catch (IOException | TemplateException e) {
            throw new RenderException("Template script failed [script=" + templateScript + "]: " + e.getMessage(), e);
        }
    }
}
