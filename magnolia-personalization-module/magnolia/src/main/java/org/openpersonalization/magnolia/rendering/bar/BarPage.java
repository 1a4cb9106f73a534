package org.openpersonalization.magnolia.rendering.bar;

import info.magnolia.rendering.engine.OutputProvider;
import info.magnolia.rendering.template.RenderableDefinition;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.rendering.ComponentTitle;
import org.openpersonalization.magnolia.rendering.Texts;
import org.openpersonalization.magnolia.rendering.overlay.FillableFields;
import org.openpersonalization.magnolia.rendering.overlay.OverlayNode;
import org.openpersonalization.magnolia.rendering.page.Html;

/**
 * The components of one page that can have variants. Each stands between comments by which the bar's script finds it; a comment moves
 * nothing on the page. For the request's thread.
 */
public final class BarPage {

    private final List<BarComponent> components = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();

    BarPage() {}

    /**
     * Opens a component. Other nodes, and components without texts, are left alone.
     *
     * @param overlaid the component as it is rendered, if it has variants
     */
    public void begin(Node node, RenderableDefinition definition, Optional<OverlayNode> overlaid, OutputProvider out)
            throws IOException, RepositoryException {
        if (!node.isNodeType(Definitions.COMPONENT_TYPE)
                || overlaid.isEmpty() && !FillableFields.areIn(node, definition)) {
            return;
        }
        String id = node.getIdentifier();
        components.add(new BarComponent(id, title(node, definition, overlaid), overlaid));
        out.getAppendable()
                .append("<!-- p13n-bar component=\"")
                .append(Html.inComment(id))
                .append("\" -->");
        open.push(node);
    }

    private static String title(Node node, RenderableDefinition definition, Optional<OverlayNode> overlaid) {
        String title = overlaid.map(OverlayNode::title).orElseGet(() -> ComponentTitle.of(node, Texts.language()));
        return title.isEmpty() ? definition.getId().replaceAll(".*[:/]", "") : title;
    }

    /** Closes a component that {@link #begin} opened. */
    public void end(Node node, OutputProvider out) throws IOException {
        if (open.peek() == node) {
            open.pop();
            out.getAppendable().append("<!-- /p13n-bar -->");
        }
    }

    /** The bar. Its script shows it, so that nothing moves before. */
    public String html() {
        return BarHtml.of(components);
    }
}
