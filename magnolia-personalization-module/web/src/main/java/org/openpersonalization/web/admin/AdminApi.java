package org.openpersonalization.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.label.Labels;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.service.UseCaseException;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.http.SameSite;
import org.openpersonalization.web.request.Forwarding;
import org.openpersonalization.web.route.ApiJson;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;
import org.openpersonalization.web.route.ParameterValues;
import org.openpersonalization.web.route.RouteTable;

/**
 * Dispatches requests by the table of routes. The checks, in this order: login (401), access (403), route (404, 405), role and
 * origin of a change (403), format (400, 413, 415).
 */
final class AdminApi {

    /** Repeats the CMS's token in every change. */
    static final Parameter CSRF = Parameter.query(CsrfToken.NAME, Format.TOKEN, "The session's csrf token.");

    private final RouteTable<AdminRoute> routes;
    private final Function<HttpServletRequest, Forwarding> forwarding;

    /**
     * An API.
     *
     * @param forwarding the request as the browser sent it
     */
    AdminApi(List<AdminRoute> routes, Function<HttpServletRequest, Forwarding> forwarding) {
        this.routes = new RouteTable<>(routes);
        this.forwarding = forwarding;
    }

    /** Whether there is a route at a path below the API's base. */
    boolean knows(String path) {
        return routes.knows(path);
    }

    /**
     * The answer.
     *
     * @param path below the API's base
     */
    Reply answer(HttpServletRequest request, String path, AdminUser user) throws Refusal {
        Optional<RouteTable.Match<AdminRoute>> match = routes.find(request.getMethod(), path);
        if (match.isEmpty()) {
            throw routes.notFound(path);
        }
        return answer(request, match.get().route(), match.get().values(), user);
    }

    private Reply answer(HttpServletRequest request, AdminRoute route, Map<String, String> inPath, AdminUser user)
            throws Refusal {
        requireRole(route, user);
        String csrf = CsrfToken.of(request);
        List<Parameter> parameters = new ArrayList<>(route.contract().parameters());
        if (route.method() == AdminRoute.Method.POST) {
            requireOwnPage(request, csrf);
            parameters.add(CSRF);
        }
        ParameterValues values = ParameterValues.of(parameters, inPath, request.getQueryString());
        return handled(route, new Call(user, csrf, values, body(request, route)));
    }

    private static Reply handled(AdminRoute route, Call call) throws Refusal {
        try {
            return route.handler().answer(call);
        } catch (UseCaseException refused) {
            throw Refusal.of(status(refused.kind()), refused.reason());
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

    private static void requireRole(AdminRoute route, AdminUser user) throws Refusal {
        if (!user.hasOneOf(route.roles())) {
            boolean isReading = route.method() == AdminRoute.Method.GET || !isReader(user);
            throw Refusal.of(
                    HttpServletResponse.SC_FORBIDDEN,
                    RequestCode.ROLE_NEEDED
                            .message()
                            .names("roles", MessageField.Kind.TITLE, names(route.roles()))
                            .form("reader", isReading ? "other" : "yes"));
        }
    }

    private static boolean isReader(AdminUser user) {
        return user.roles().equals(Set.of(AdminUser.Role.VIEWER));
    }

    private static List<String> names(Set<AdminUser.Role> roles) {
        return roles.stream()
                .map(role -> "personalization-" + Labels.of(role))
                .sorted()
                .toList();
    }

    private void requireOwnPage(HttpServletRequest request, String csrf) throws Refusal {
        SameSite.require(request, forwarding.apply(request));
        CsrfToken.require(
                csrf, Optional.ofNullable(request.getParameter(CsrfToken.NAME)).orElse(""));
    }

    private static @Nullable Object body(HttpServletRequest request, AdminRoute route) throws Refusal {
        Optional<Class<?>> type = route.contract().body();
        if (type.isEmpty()) {
            return null;
        }
        RequestBody.requireJson(request);
        return ApiJson.read(RequestBody.object(request), type.get());
    }
}
