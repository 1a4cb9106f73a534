package org.openpersonalization.host;

import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.util.NodeUtil;
import info.magnolia.jcr.wrapper.DelegateNodeWrapper;
import info.magnolia.jcr.wrapper.I18nNodeWrapper;
import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.OutputProvider;
import info.magnolia.rendering.listeners.AbstractRenderingListener;
import info.magnolia.rendering.template.RenderableDefinition;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;

/** Lays another headline over components below /traps, throws for those named explode, skips those named hidden. */
public class TestListener extends AbstractRenderingListener {

    static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    private final Provider<RenderingContext> context;
    private String setting = "unset";

    @Inject
    public TestListener(Provider<RenderingContext> context) {
        this.context = context;
    }

    public void setSetting(String setting) {
        this.setting = setting;
    }

    @Override
    public RenderingListenerReturnCode before(
            Node node, RenderableDefinition definition, Map<String, Object> objects, OutputProvider out)
            throws RepositoryException {
        SEEN.add(System.identityHashCode(this) + "|" + setting + "|" + node.getPath() + "|"
                + NodeUtil.isWrappedWith(node, I18nNodeWrapper.class));
        if (node.getName().equals("explode")) {
            throw new IllegalStateException("a listener fails");
        }
        if (node.getName().equals("hidden")) {
            return RenderingListenerReturnCode.SKIP;
        }
        if (node.hasProperty("marked")) {
            MgnlContext.getWebContext().getResponse().setHeader("Cache-Control", "private, no-store");
        }
        if (node.getPath().startsWith("/traps/") && NodeUtil.isNodeType(node, "mgnl:component")) {
            context.get().push(new Overlay(node), definition, out);
        }
        return null;
    }

    @Override
    public RenderingListenerReturnCode after(
            Node node, RenderableDefinition definition, Map<String, Object> objects, OutputProvider out) {
        if (context.get().getCurrentContent() instanceof Overlay overlay && overlay.getWrappedNode() == node) {
            context.get().pop();
        }
        return null;
    }

    /** Knows a headline and nothing of languages, so that the trap shows. */
    static final class Overlay extends DelegateNodeWrapper {

        Overlay(Node node) {
            super(node);
        }

        @Override
        public Property getProperty(String name) throws RepositoryException {
            return name.equals("headline")
                    ? NodeUtil.unwrap(getWrappedNode()).getSession().getProperty("/traps/variant")
                    : super.getProperty(name);
        }
    }
}
