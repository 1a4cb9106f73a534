package info.magnolia.rendering.engine;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.context.MgnlContext;
import info.magnolia.registry.RegistrationException;
import info.magnolia.rendering.listeners.AbstractRenderingListener.RenderingListenerReturnCode;
import info.magnolia.rendering.template.TemplateDefinition;
import info.magnolia.rendering.template.registry.TemplateDefinitionRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of the chain: renders the page that the filters before it found, or one area of it, or answers 404. */
public class RenderingFilter extends AbstractMgnlFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RenderingFilter.class);
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");
    private static final String PAGE_TYPE = "text/html;charset=UTF-8";

    private final RenderingEngine renderingEngine;
    private final TemplateDefinitionRegistry templates;

    @Inject
    public RenderingFilter(RenderingEngine renderingEngine, TemplateDefinitionRegistry templates) {
        this.renderingEngine = renderingEngine;
        this.templates = templates;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        AggregationState state = MgnlContext.getAggregationState();
        Node page = state.getMainContentNode();
        Optional<TemplateDefinition> template = templateOf(state);
        if (page == null || template.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setContentType(PAGE_TYPE);
            render(page, template.get(), response);
        }
    }

    private Optional<TemplateDefinition> templateOf(AggregationState state) {
        String name = state.getTemplateName();
        try {
            return name == null ? Optional.empty() : Optional.of(templates.getTemplateDefinition(name));
        } catch (RegistrationException e) {
            LOG.error("Page has no usable template, answering 404 [template={}]: {}", name, e.getMessage());
            return Optional.empty();
        }
    }

    private void render(Node page, TemplateDefinition template, HttpServletResponse response)
            throws IOException, ServletException {
        OutputProvider out = new ResponseOutputProvider(response);
        Collection<RenderingListenerReturnCode> codes = renderingEngine.initListeners(out, response);
        if (codes.contains(RenderingListenerReturnCode.NOT_FOUND)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (codes.isEmpty()) {
            render(page, template, out, response);
        }
    }

    private void render(Node page, TemplateDefinition template, OutputProvider out, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            Optional<String> area = AreaRequest.areaOf(MgnlContext.getAggregationState());
            if (area.isEmpty()) {
                renderingEngine.render(page, template, new HashMap<>(), out);
            } else if (!new AreaRequest(renderingEngine, area.get()).render(page, template, out)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (RenderException e) {
            throw new ServletException(e);
        }
    }
}
