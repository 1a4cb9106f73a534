package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.web.PrivateResponse;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.RouteTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Responds to visitors' browsers and headless front ends under {@code /.personalization/}, by the table of {@link VisitorRoutes}.
 * Every response is {@code private, no-store}. One of the four edges: exceptions are logged once and answered with 500 and no
 * details.
 */
public class VisitorServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(VisitorServlet.class);

    private final transient RouteTable<VisitorRoutes.VisitorRoute> routes;
    private final transient Supplier<Optional<VisitorServices>> services;

    /**
     * A servlet.
     *
     * @param services asked for at each request, since settings change while the site runs; empty while they are wrong
     */
    protected VisitorServlet(
            DecisionsResource decisions, HealthResource health, Supplier<Optional<VisitorServices>> services) {
        this.routes = new VisitorRoutes(decisions, health, services).table();
        this.services = services;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrivateResponse.mark(response);
        answerSafely(request).sendTo(response);
    }

    private Answer answerSafely(HttpServletRequest request) {
        try {
            return answer(request);
        } catch (Refusal refusal) {
            return ErrorPage.forBrowsers(
                    request, refusal, services.get().map(now -> now.surfaces().pages()));
        } catch (RuntimeException | Error fault) {
            LOG.warn("Answering failed, sending status 500 [servlet={}]", request.getServletPath(), fault);
            return Answer.error(
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Something went wrong here. Try again later.");
        }
    }

    private Answer answer(HttpServletRequest request) throws Refusal {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<RouteTable.Match<VisitorRoutes.VisitorRoute>> match = routes.find(request.getMethod(), path);
        if (match.isEmpty()) {
            throw routes.notFound(path);
        }
        return match.get().route().handler().answer(request);
    }
}
