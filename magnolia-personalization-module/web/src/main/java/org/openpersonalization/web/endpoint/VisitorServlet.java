package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.web.PrivateResponse;
import org.openpersonalization.web.delivery.CrossOrigin;
import org.openpersonalization.web.delivery.DeliveryServices;
import org.openpersonalization.web.delivery.FrontEndRequest;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.ProblemDetail;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.request.Headers;
import org.openpersonalization.web.route.BoundBody;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.ParameterValues;
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
     * @param contents the content of pages
     * @param services asked for at each request, since settings change while the site runs; empty while they are wrong
     */
    protected VisitorServlet(
            DecisionsResource decisions,
            HealthResource health,
            DeliveryServices contents,
            Supplier<Optional<VisitorServices>> services) {
        this.routes = new VisitorRoutes(decisions, health, contents, services).table();
        this.services = services;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrivateResponse.mark(response);
        Answer answer = isApi(request) ? ofFrontEnd(request) : answerSafely(request);
        answer.sendTo(response);
    }

    /** The API, for a visitor whose request a front end sends. */
    private Answer ofFrontEnd(HttpServletRequest request) {
        Optional<VisitorServices> now = services.get();
        Optional<String> origin =
                now.flatMap(each -> CrossOrigin.of(request, each.frontEnds().origins()));
        if (origin.isPresent() && CrossOrigin.isQuestion(request)) {
            return CrossOrigin.permission(origin.get());
        }
        boolean isTrusted =
                now.filter(each -> each.reader().isFromProxy(request)).isPresent();
        Answer answer = answerSafely(new FrontEndRequest(request, isTrusted, origin.isPresent()));
        return origin.map(allowed -> CrossOrigin.allowing(answer, allowed)).orElse(answer);
    }

    private Answer answerSafely(HttpServletRequest request) {
        try {
            return answer(request);
        } catch (Refusal refusal) {
            return refused(request, refusal);
        } catch (RuntimeException | Error fault) {
            LOG.warn("Answering failed, sending status 500 [servlet={}]", request.getServletPath(), fault);
            Refusal failed = Refusal.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, RequestCode.FAILED);
            return isApi(request) ? ProblemDetail.of(failed) : failed.answer();
        }
    }

    /** A page for browsers, a problem for other clients of the API. */
    private Answer refused(HttpServletRequest request, Refusal refusal) {
        boolean isPage = Headers.value(request, "Accept").contains("text/html");
        return isApi(request) && !isPage
                ? ProblemDetail.of(refusal)
                : ErrorPage.forBrowsers(
                        request,
                        refusal,
                        services.get().map(now -> now.surfaces().pages()));
    }

    private static boolean isApi(HttpServletRequest request) {
        return pathOf(request).startsWith(VisitorRoutes.API + "/");
    }

    private static String pathOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private Answer answer(HttpServletRequest request) throws Refusal {
        String path = pathOf(request);
        Optional<RouteTable.Match<VisitorRoutes.VisitorRoute>> match = routes.find(request.getMethod(), path);
        if (match.isEmpty()) {
            throw routes.notFound(path);
        }
        VisitorRoutes.VisitorRoute route = match.get().route();
        return route.handler()
                .answer(request, checked(request, route, match.get().values()));
    }

    private static ParameterValues checked(
            HttpServletRequest request, VisitorRoutes.VisitorRoute route, Map<String, String> inPath) throws Refusal {
        if (route.contract().isEmpty()) {
            return ParameterValues.none();
        }
        Contract contract = route.contract().get();
        ParameterValues values = ParameterValues.of(contract.parameters(), inPath, request.getQueryString());
        if (contract.body().isPresent() && RequestBody.isJson(request)) {
            BoundBody.expect(request, contract.body().get());
        }
        return values;
    }
}
