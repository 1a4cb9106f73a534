package org.openpersonalization.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.UseCaseException;
import org.openpersonalization.web.admin.route.AdminJson;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Format;
import org.openpersonalization.web.admin.route.Parameter;
import org.openpersonalization.web.admin.route.ParameterValues;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.admin.route.Route;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;
import org.openpersonalization.web.http.SameSite;
import org.openpersonalization.web.request.Forwarding;

/**
 * Leads requests to their routes. In this order it is asked who it is (401), whether they may come in (403), what they want
 * (404, 405), whether they may do it and a page of ours sent it (403), and whether it is well formed (400, 413, 415).
 */
final class AdminApi {

    /** Repeats the CMS's token in every change. */
    static final Parameter CSRF = Parameter.query(CsrfToken.NAME, Format.TOKEN, "The session's csrf token.");

    private final List<Route> routes;
    private final Function<HttpServletRequest, Forwarding> forwarding;

    /**
     * An API.
     *
     * @param forwarding the request as the browser sent it
     */
    AdminApi(List<Route> routes, Function<HttpServletRequest, Forwarding> forwarding) {
        this.routes = List.copyOf(routes);
        this.forwarding = forwarding;
    }

    /** Whether there is a route at a path below the API's base. */
    boolean knows(String path) {
        return routes.stream().anyMatch(route -> route.match(path).isPresent());
    }

    /**
     * The answer.
     *
     * @param path below the API's base
     */
    Reply answer(HttpServletRequest request, String path, AdminUser user) throws Refusal {
        Map<Route, Map<String, String>> there = routesAt(path);
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        Optional<Route> wanted = there.keySet().stream()
                .filter(route -> route.method().name().equals(method))
                .findFirst();
        if (there.isEmpty()) {
            throw Refusal.of(HttpServletResponse.SC_NOT_FOUND, "There is nothing at this address.");
        }
        if (wanted.isEmpty()) {
            return Answer.allowing(allowed(there))::sendTo;
        }
        return answer(request, wanted.get(), there.get(wanted.get()), user);
    }

    private Map<Route, Map<String, String>> routesAt(String path) {
        Map<Route, Map<String, String>> there = new LinkedHashMap<>();
        routes.forEach(route -> route.match(path).ifPresent(values -> there.put(route, values)));
        return there;
    }

    private static String allowed(Map<Route, ?> there) {
        return there.keySet().stream()
                .map(route -> route.method() == Route.Method.GET ? "GET, HEAD" : "POST")
                .collect(Collectors.joining(", "));
    }

    private Reply answer(HttpServletRequest request, Route route, Map<String, String> inPath, AdminUser user)
            throws Refusal {
        requireRole(route, user);
        String csrf = CsrfToken.of(request);
        List<Parameter> parameters = new ArrayList<>(route.contract().parameters());
        if (route.method() == Route.Method.POST) {
            requireOwnPage(request, csrf);
            parameters.add(CSRF);
        }
        ParameterValues values = ParameterValues.of(parameters, inPath, request.getQueryString());
        return handled(route, new Call(user, csrf, values, body(request, route)));
    }

    private static Reply handled(Route route, Call call) throws Refusal {
        try {
            return route.handler().answer(call);
        } catch (UseCaseException refused) {
            throw Refusal.of(status(refused.kind()), String.valueOf(refused.getMessage()));
        }
    }

    private static int status(UseCaseException.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }

    private static void requireRole(Route route, AdminUser user) throws Refusal {
        if (!user.mayActAs(route.role())) {
            throw Refusal.of(
                    HttpServletResponse.SC_FORBIDDEN,
                    route.method() == Route.Method.GET
                            ? "This needs the role personalization-admin."
                            : "This needs the role personalization-admin; you may only read.");
        }
    }

    private void requireOwnPage(HttpServletRequest request, String csrf) throws Refusal {
        SameSite.require(request, forwarding.apply(request));
        CsrfToken.require(
                csrf, Optional.ofNullable(request.getParameter(CsrfToken.NAME)).orElse(""));
    }

    private static @Nullable Object body(HttpServletRequest request, Route route) throws Refusal {
        Optional<Class<?>> type = route.contract().body();
        if (type.isEmpty()) {
            return null;
        }
        RequestBody.requireJson(request);
        return AdminJson.read(RequestBody.object(request), type.get());
    }
}
