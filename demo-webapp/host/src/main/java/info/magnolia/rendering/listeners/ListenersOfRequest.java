package info.magnolia.rendering.listeners;

import info.magnolia.rendering.context.RenderingContext;
import info.magnolia.rendering.engine.OutputProvider;
import info.magnolia.rendering.listeners.AbstractRenderingListener.RenderingListenerReturnCode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The listeners of one page request: new instances, which know nothing of the configured ones but their voters.
 *
 * @param copies the new instances
 */
public record ListenersOfRequest(List<AbstractRenderingListener> copies) {

    private static final Logger LOG = LoggerFactory.getLogger(ListenersOfRequest.class);

    public static ListenersOfRequest of(List<AbstractRenderingListener> configured) {
        return new ListenersOfRequest(configured.stream()
                .filter(AbstractRenderingListener::isEnabled)
                .map(AbstractRenderingListener::copy)
                .toList());
    }

    /** Puts those that take part on the context and gives back what they ask for. */
    public Collection<RenderingListenerReturnCode> start(
            RenderingContext context, OutputProvider out, HttpServletResponse response) {
        List<RenderingListenerReturnCode> codes = new ArrayList<>();
        context.setListeners(new ArrayList<>());
        for (AbstractRenderingListener listener : copies) {
            if (listener.shouldProcess(response)) {
                context.addListener(listener);
                init(listener, out, response, codes);
            }
        }
        return codes;
    }

    private static void init(
            AbstractRenderingListener listener,
            OutputProvider out,
            HttpServletResponse response,
            List<RenderingListenerReturnCode> codes) {
        try {
            RenderingListenerReturnCode code = listener.init(out, response);
            if (code != null) {
                codes.add(code);
            }
        } catch (Exception e) { // a listener must not break the page
            LOG.error(
                    "Rendering listener failed to begin [listener={}]",
                    listener.getClass().getName(),
                    e);
        }
    }
}
