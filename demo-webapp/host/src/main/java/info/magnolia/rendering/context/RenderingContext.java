package info.magnolia.rendering.context;

import info.magnolia.rendering.engine.OutputProvider;
import info.magnolia.rendering.engine.RenderException;
import info.magnolia.rendering.listeners.AbstractRenderingListener;
import info.magnolia.rendering.listeners.AbstractRenderingListener.RenderingListenerReturnCode;
import info.magnolia.rendering.template.RenderableDefinition;
import info.magnolia.rendering.util.AppendableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import org.jspecify.annotations.Nullable;

/** The current rendering: a stack of nodes with their definitions, the innermost on top. */
public interface RenderingContext {

    /** The page. */
    @Nullable
    Node getMainContent();

    /** The node on top of the stack; renderers take theirs from here. */
    @Nullable
    Node getCurrentContent();

    RenderableDefinition getRenderableDefinition();

    OutputProvider getOutputProvider();

    void push(Node content, RenderableDefinition definition);

    void push(Node content, RenderableDefinition definition, OutputProvider out);

    void pop();

    AppendableWriter getAppendable() throws IOException;

    OutputStream getOutputStream() throws IOException;

    void handleException(RenderException renderException);

    void addListener(AbstractRenderingListener listener);

    void setListeners(List<AbstractRenderingListener> listeners);

    /** Tells all listeners; what one of them throws is logged and swallowed. */
    Collection<RenderingListenerReturnCode> before(
            Node content, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out);

    /** Tells all listeners; what one of them throws is logged and swallowed. */
    void after(Node content, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out);
}
