package info.magnolia.rendering.context;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.rendering.engine.OutputProvider;
import info.magnolia.rendering.engine.RenderException;
import info.magnolia.rendering.engine.RenderExceptionHandler;
import info.magnolia.rendering.listeners.AbstractRenderingListener;
import info.magnolia.rendering.listeners.AbstractRenderingListener.RenderingListenerReturnCode;
import info.magnolia.rendering.template.RenderableDefinition;
import info.magnolia.rendering.util.AppendableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The context of one page request; keeps the aggregation state's current node in step with the stack. */
public class AggregationStateBasedRenderingContext implements RenderingContext {

    private static final Logger LOG = LoggerFactory.getLogger(AggregationStateBasedRenderingContext.class);

    private final AggregationState aggregationState;
    private final RenderExceptionHandler exceptionHandler;
    private final Deque<Level> stack = new ArrayDeque<>();
    private List<AbstractRenderingListener> listeners = new ArrayList<>();

    public AggregationStateBasedRenderingContext(
            AggregationState aggregationState, RenderExceptionHandler exceptionHandler) {
        this.aggregationState = aggregationState;
        this.exceptionHandler = exceptionHandler;
    }

    @Override
    public @Nullable Node getMainContent() {
        return aggregationState.getMainContentNode();
    }

    @Override
    public @Nullable Node getCurrentContent() {
        return stack.isEmpty() ? null : stack.element().content();
    }

    /** @throws java.util.NoSuchElementException when nothing is being rendered */
    @Override
    public RenderableDefinition getRenderableDefinition() {
        return stack.element().definition();
    }

    /** @throws java.util.NoSuchElementException when nothing is being rendered */
    @Override
    public OutputProvider getOutputProvider() {
        return stack.element().out();
    }

    @Override
    public void push(Node content, RenderableDefinition definition) {
        push(content, definition, getOutputProvider());
    }

    @Override
    public void push(Node content, RenderableDefinition definition, OutputProvider out) {
        if (aggregationState.getMainContentNode() == null) {
            aggregationState.setMainContentNode(content);
        }
        stack.push(new Level(content, definition, out));
        aggregationState.setCurrentContentNode(content);
    }

    @Override
    public void pop() {
        stack.pop();
        if (!stack.isEmpty()) {
            aggregationState.setCurrentContentNode(stack.element().content());
        }
    }

    @Override
    public AppendableWriter getAppendable() throws IOException {
        return new AppendableWriter(getOutputProvider().getAppendable());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return getOutputProvider().getOutputStream();
    }

    @Override
    public void handleException(RenderException renderException) {
        exceptionHandler.handleException(renderException, this);
    }

    @Override
    public void addListener(AbstractRenderingListener listener) {
        listeners.add(listener);
    }

    @Override
    public void setListeners(List<AbstractRenderingListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public Collection<RenderingListenerReturnCode> before(
            Node content, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out) {
        return tell("before", listener -> listener.before(content, definition, contextObjects, out));
    }

    @Override
    public void after(
            Node content, RenderableDefinition definition, Map<String, Object> contextObjects, OutputProvider out) {
        tell("after", listener -> listener.after(content, definition, contextObjects, out));
    }

    private Collection<RenderingListenerReturnCode> tell(String moment, Call call) {
        List<RenderingListenerReturnCode> codes = new ArrayList<>();
        for (AbstractRenderingListener listener : listeners) {
            try {
                RenderingListenerReturnCode code = call.on(listener);
                if (code != null) {
                    codes.add(code);
                }
            } catch (Exception e) { // a listener must not break the page
                LOG.error(
                        "Rendering listener failed, going on without it [listener={}, moment={}]",
                        listener.getClass().getName(),
                        moment,
                        e);
            }
        }
        return codes;
    }

    private record Level(Node content, RenderableDefinition definition, OutputProvider out) {}

    @FunctionalInterface
    private interface Call {
        @Nullable
        RenderingListenerReturnCode on(AbstractRenderingListener listener) throws Exception;
    }
}
