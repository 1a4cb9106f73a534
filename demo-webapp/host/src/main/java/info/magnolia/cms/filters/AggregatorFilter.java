package info.magnolia.cms.filters;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.core.AggregationState;
import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.util.NodeTypes;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Looks up the content of the address, with the rights of the user. Missing content stays unset. Every request is a
 * preview unless its parameter {@code mgnlPreview} is false.
 */
public class AggregatorFilter extends AbstractMgnlFilter {

    private static final String PREVIEW_PARAMETER = "mgnlPreview";

    private final ServerConfiguration server;

    @Inject
    public AggregatorFilter(ServerConfiguration server) {
        this.server = server;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AggregationState state = MgnlContext.getAggregationState();
        state.setPreviewMode(!"false".equals(request.getParameter(PREVIEW_PARAMETER)));
        if (Set.of("", server.getDefaultExtension()).contains(String.valueOf(state.getExtension()))) {
            collect(state);
        }
        chain.doFilter(request, response);
    }

    private static void collect(AggregationState state) {
        try {
            Session session = MgnlContext.getJCRSession(String.valueOf(state.getRepository()));
            String path = String.valueOf(state.getHandle());
            if (session.nodeExists(path)) {
                Node node = session.getNode(path);
                state.setTemplateName(NodeTypes.Renderable.getTemplate(node));
                state.setMainContentNode(node);
            }
        } catch (RepositoryException | IllegalArgumentException notAPath) {
            state.setMainContentNode(null);
        }
    }
}
