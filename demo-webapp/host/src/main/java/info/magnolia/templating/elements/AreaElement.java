package info.magnolia.templating.elements;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.context.WebContext;
import info.magnolia.jcr.util.ContentMap;
import info.magnolia.objectfactory.Components;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.AppendableOnlyOutputProvider;
import info.magnolia.rendering.engine.RenderException;
import info.magnolia.rendering.engine.RenderingEngine;
import info.magnolia.rendering.template.AreaDefinition;
import info.magnolia.rendering.template.TemplateDefinition;
import info.magnolia.rendering.template.configured.ConfiguredAreaDefinition;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Renders an area: with its own script, which then places the components, or simply one component after the other. An
 * area whose node is missing gets one on first rendering.
 */
public class AreaElement extends AbstractContentTemplatingElement {

    public static final String ATTRIBUTE_COMPONENT = "component";
    public static final String ATTRIBUTE_COMPONENTS = "components";

    private final RenderingEngine renderingEngine;
    private final AreaNodes areaNodes;
    private String name = "";

    @Inject
    public AreaElement(
            ServerConfiguration server,
            RenderingContext renderingContext,
            RenderingEngine renderingEngine,
            WebContext webContext,
            AreaNodes areaNodes) {
        super(server, renderingContext, webContext);
        this.renderingEngine = renderingEngine;
        this.areaNodes = areaNodes;
    }

    @Override
    public void begin(Appendable out) throws IOException, RenderException {
        Node parent = contentOrCurrent();
        AreaDefinition area = resolveAreaDefinition();
        if (Boolean.FALSE.equals(area.getEnabled())) {
            return;
        }
        if (renderComments()) {
            comment(parent, area).open(out);
        }
        setAttributesInWebContext();
        try {
            renderArea(parent, area, out);
        } catch (RepositoryException e) {
            throw new RenderException("Area can't be rendered [name=" + name + "]", e);
        } finally {
            restoreAttributesInWebContext();
        }
    }

    @Override
    public void end(Appendable out) throws IOException, RenderException {
        if (renderComments()) {
            new EditorComment("area").close(out);
        }
    }

    private EditorComment comment(Node parent, AreaDefinition area) throws RenderException {
        return new EditorComment("area")
                .with("content", getNodePath(parent) + "/" + name)
                .with("name", name)
                .with("availableComponents", String.join(",", componentIds(area)))
                .with("type", area.getType())
                .with("dialog", area.getDialog());
    }

    private static List<String> componentIds(AreaDefinition area) {
        return area.getAvailableComponents().values().stream()
                .map(component -> component.getId())
                .toList();
    }

    private void renderArea(Node parent, AreaDefinition area, Appendable out)
            throws RepositoryException, RenderException, IOException {
        Optional<Node> found = areaNodes.find(parent, name);
        Optional<Node> node = found.isEmpty() && mayBeCreated(area) ? areaNodes.create(parent, name) : found;
        if (node.isEmpty()) {
            return;
        }
        List<Node> components =
                AreaDefinition.TYPE_NO_COMPONENT.equals(area.getType()) ? List.of() : areaNodes.components(node.get());
        if (area.getTemplateScript() != null) {
            renderWithScript(node.get(), area, components, out);
        } else {
            renderOneAfterTheOther(area, components, out);
        }
    }

    private static boolean mayBeCreated(AreaDefinition area) {
        return !Boolean.FALSE.equals(area.getCreateAreaNode()) && !Boolean.TRUE.equals(area.getOptional());
    }

    private void renderWithScript(Node node, AreaDefinition area, List<Node> components, Appendable out)
            throws RenderException {
        Map<String, Object> objects = new HashMap<>(getContextAttributes());
        List<ContentMap> maps = components.stream().map(ContentMap::new).toList();
        if (!AreaDefinition.TYPE_SINGLE.equals(area.getType())) {
            objects.put(ATTRIBUTE_COMPONENTS, maps);
        } else if (!maps.isEmpty()) {
            objects.put(ATTRIBUTE_COMPONENT, maps.get(0));
        }
        renderingEngine.render(node, area, objects, new AppendableOnlyOutputProvider(out));
    }

    private void renderOneAfterTheOther(AreaDefinition area, List<Node> components, Appendable out)
            throws IOException, RenderException {
        long limit = AreaDefinition.TYPE_SINGLE.equals(area.getType()) ? 1 : Long.MAX_VALUE;
        for (Node component : components.stream().limit(limit).toList()) {
            ComponentElement element = Components.newInstance(ComponentElement.class);
            element.setContent(component);
            element.setContextAttributes(getContextAttributes());
            renderComponent(element, out);
        }
    }

    /** A component without a usable template costs only itself. */
    private void renderComponent(ComponentElement element, Appendable out) throws IOException {
        try {
            element.begin(out);
        } catch (RenderException e) {
            getRenderingContext().handleException(e);
        }
        element.end(out);
    }

    /** The area as the template defines it; one that the template does not know is a plain list. */
    protected AreaDefinition resolveAreaDefinition() {
        if (getRenderingContext().getRenderableDefinition() instanceof TemplateDefinition template) {
            AreaDefinition defined = template.getAreas().get(name);
            if (defined != null) {
                return defined;
            }
        }
        ConfiguredAreaDefinition adHoc = new ConfiguredAreaDefinition();
        adHoc.setName(name);
        adHoc.setId(name);
        return adHoc;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
