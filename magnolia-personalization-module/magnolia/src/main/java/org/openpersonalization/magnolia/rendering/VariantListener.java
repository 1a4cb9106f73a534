package org.openpersonalization.magnolia.rendering;

import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.OutputProvider;
import info.magnolia.rendering.listeners.AbstractRenderingListener;
import info.magnolia.rendering.template.RenderableDefinition;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.rendering.bar.BarPage;
import org.openpersonalization.magnolia.rendering.bar.EditorBar;
import org.openpersonalization.magnolia.rendering.overlay.OverlayNode;
import org.openpersonalization.magnolia.rendering.page.PageEnd;
import org.openpersonalization.magnolia.rendering.page.PageKeeping;
import org.openpersonalization.magnolia.rendering.page.PageOutput;
import org.openpersonalization.magnolia.rendering.page.SharedEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes the overlaid component before Magnolia renders it and pops it afterwards. Works for every render type, since
 * renderers take their node and their output from the rendering context. A page is pushed with an output that adds the
 * ways to the visitor's choices and the tracker. Magnolia makes a new instance for each page.
 *
 * <p>One of the four edges: whatever fails in here is logged once, and the component is rendered with its own content.
 */
public class VariantListener extends AbstractRenderingListener {

    private static final Logger LOG = LoggerFactory.getLogger(VariantListener.class);

    private final VariantRendering rendering;
    private final Provider<RenderingContext> context;
    private final PageEnd pageEnd;
    private final PageKeeping keeping;
    private final ComponentNotices notices;
    private final EditorBar editorBar;
    private @Nullable PageOutput page;
    private Optional<BarPage> bar = Optional.empty();
    private int open;

    @Inject
    public VariantListener(
            VariantRendering rendering,
            Provider<RenderingContext> context,
            PageEnd pageEnd,
            PageKeeping keeping,
            ComponentNotices notices,
            EditorBar editorBar) {
        this.rendering = rendering;
        this.context = context;
        this.pageEnd = pageEnd;
        this.keeping = keeping;
        this.notices = notices;
        this.editorBar = editorBar;
    }

    @Override
    public @Nullable RenderingListenerReturnCode init(OutputProvider out, HttpServletResponse response)
            throws RepositoryException {
        try {
            rendering.markPersonalPage();
        } catch (RuntimeException | Error fault) {
            LOG.warn("Marking the page failed; its components are marked one by one", fault);
        }
        return super.init(out, response);
    }

    @Override
    public @Nullable RenderingListenerReturnCode before(
            Node node, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out) {
        try {
            beginPage(node, definition, out);
            if (node != null && !NodeUtil.isWrappedWith(node, OverlayNode.class)) {
                Optional<OverlayNode> overlaid = rendering.overlay(node, definition);
                if (bar.isPresent()) {
                    bar.get().begin(node, definition, overlaid, out);
                }
                if (overlaid.isPresent()) {
                    open++;
                    ComponentMarks.begin(overlaid.get(), definition, out);
                    context.get().push(overlaid.get(), definition, out);
                }
            }
        } catch (RepositoryException | IOException | RuntimeException | Error fault) {
            open++;
            LOG.warn("Choosing a variant failed, showing the component's own content", fault);
        }
        return null;
    }

    @Override
    public @Nullable RenderingListenerReturnCode after(
            Node node, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out) {
        try {
            endPage();
            Node top = context.get().getCurrentContent();
            if (top instanceof OverlayNode overlay && overlay.getWrappedNode() == node) {
                context.get().pop();
                ComponentMarks.end(definition, out);
                out.getAppendable().append(notices.after(overlay));
                rendering.rendered(overlay);
                open--;
            }
            if (bar.isPresent() && node != null) {
                bar.get().end(node, out);
            }
        } catch (IOException | RuntimeException | Error fault) {
            LOG.warn("Closing a personalized component failed", fault);
        }
        return null;
    }

    /** The outermost page only; pages that it lists are rendered inside. */
    private void beginPage(@Nullable Node node, RenderableDefinition definition, OutputProvider out)
            throws RepositoryException {
        if (page == null && node != null && node.isNodeType(Definitions.PAGE_TYPE)) {
            keeping.beforePage();
            bar = editorBar.begin();
            if (pageEnd.isWanted() || bar.isPresent()) {
                page = new PageOutput(out, this::endOfPage);
                context.get().push(node, definition, page);
            }
        }
    }

    private String endOfPage() {
        return (pageEnd.isWanted() ? endForVisitors() : "") + barHtml();
    }

    private String barHtml() {
        try {
            return bar.map(BarPage::html).orElse("");
        } catch (RuntimeException | Error fault) {
            LOG.warn("The editors' bar failed, leaving it out of this page", fault);
            return "";
        }
    }

    private String endForVisitors() {
        try {
            SharedEnd shared = pageEnd.shared();
            keeping.judge(shared);
            return pageEnd.html(shared);
        } catch (RuntimeException | Error fault) {
            LOG.warn("The ways to the visitor's choices failed, leaving them out of this page", fault);
            keeping.judge(SharedEnd.FAILED);
            return "";
        }
    }

    /**
     * Only when the page itself is done: what is on top is the level that {@link #beginPage} pushed. A page with a personalized component
     * that failed is for this visitor alone.
     */
    private void endPage() throws IOException {
        if (page != null && context.get().getOutputProvider() == page) {
            page.finish();
            context.get().pop();
            keeping.end(open == 0);
        }
    }
}
