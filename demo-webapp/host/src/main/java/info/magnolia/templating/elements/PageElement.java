package info.magnolia.templating.elements;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.context.WebContext;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.RenderException;
import info.magnolia.rendering.template.TemplateDefinition;
import jakarta.inject.Inject;
import java.io.IOException;

/** Marks the page for the page editor. */
public class PageElement extends AbstractContentTemplatingElement {

    @Inject
    public PageElement(ServerConfiguration server, RenderingContext renderingContext, WebContext webContext) {
        super(server, renderingContext, webContext);
    }

    @Override
    public void begin(Appendable out) throws IOException, RenderException {
        if (renderComments()) {
            EditorComment comment = new EditorComment("page").with("content", getNodePath(contentOrCurrent()));
            if (getRenderingContext().getRenderableDefinition() instanceof TemplateDefinition template) {
                comment.with("dialog", template.getDialog());
            }
            comment.with("preview", getWebContext().getAggregationState().isPreviewMode());
            comment.open(out);
            comment.close(out);
        }
    }

    @Override
    public void end(Appendable out) {}
}
