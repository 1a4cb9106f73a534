package info.magnolia.templating.elements;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.context.WebContext;
import info.magnolia.registry.RegistrationException;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.AppendableOnlyOutputProvider;
import info.magnolia.rendering.engine.RenderException;
import info.magnolia.rendering.engine.RenderingEngine;
import info.magnolia.rendering.template.TemplateDefinition;
import info.magnolia.rendering.template.assignment.TemplateDefinitionAssignment;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import javax.jcr.Node;

/** Renders a component. Unlike an area, it passes on the node as it got it. */
public class ComponentElement extends AbstractContentTemplatingElement {

    public static final String CMS_COMPONENT_TAG = "cms:component";

    private final RenderingEngine renderingEngine;
    private final TemplateDefinitionAssignment templateAssignment;

    @Inject
    public ComponentElement(
            ServerConfiguration server,
            RenderingContext renderingContext,
            RenderingEngine renderingEngine,
            TemplateDefinitionAssignment templateAssignment,
            WebContext webContext) {
        super(server, renderingContext, webContext);
        this.renderingEngine = renderingEngine;
        this.templateAssignment = templateAssignment;
    }

    @Override
    public void begin(Appendable out) throws IOException, RenderException {
        Node node = contentOrCurrent();
        TemplateDefinition template = templateOf(node);
        if (renderComments()) {
            new EditorComment("component")
                    .with("content", getNodePath(node))
                    .with("dialog", template.getDialog())
                    .with("label", template.getTitle())
                    .open(out);
        }
        setAttributesInWebContext();
        try {
            renderingEngine.render(
                    node, template, new HashMap<>(getContextAttributes()), new AppendableOnlyOutputProvider(out));
        } finally {
            restoreAttributesInWebContext();
        }
    }

    @Override
    public void end(Appendable out) throws IOException {
        if (renderComments()) {
            new EditorComment("component").close(out);
        }
    }

    private TemplateDefinition templateOf(Node node) throws RenderException {
        try {
            return templateAssignment.getAssignedTemplateDefinition(node);
        } catch (RegistrationException e) {
            throw new RenderException("Component has no usable template [" + getNodePath(node) + "]", e);
        }
    }
}
