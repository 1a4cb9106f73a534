package org.openpersonalization.web.route;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;

/**
 * The routes of a servlet, in order; the first that matches responds. For any thread.
 *
 * @param <R> the routes
 */
public final class RouteTable<R extends Route> {

    /**
     * The route of a request.
     *
     * @param values the path's values by their names in the route
     * @param <R> the route
     */
    public record Match<R>(R route, Map<String, String> values) {}

    private record Entry<R extends Route>(R route, String[] segments) {

        boolean matches(String[] asked) {
            if (hasRest() ? segments.length > asked.length : segments.length != asked.length) {
                return false;
            }
            for (int i = 0; i < segments.length; i++) {
                if (!isVariable(segments[i]) && !segments[i].equals(asked[i])) {
                    return false;
                }
            }
            return true;
        }

        Map<String, String> values(String[] asked) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < segments.length; i++) {
                if (isVariable(segments[i])) {
                    values.put(nameOf(segments[i]), asked[i]);
                }
            }
            if (hasRest()) {
                int last = segments.length - 1;
                String[] rest = Arrays.copyOfRange(asked, last, asked.length);
                values.put(nameOf(segments[last]), String.join("/", rest));
            }
            return values;
        }

        private boolean hasRest() {
            return segments[segments.length - 1].endsWith(REST);
        }

        private static boolean isVariable(String segment) {
            return segment.startsWith("{");
        }

        private static String nameOf(String variable) {
            return variable.substring(1, variable.length() - (variable.endsWith(REST) ? REST.length() : 1));
        }
    }

    /** Ends a last segment that matches all segments that follow, slashes included. */
    private static final String REST = "*}";

    private final List<Entry<R>> entries;

    public RouteTable(List<R> routes) {
        this.entries = routes.stream()
                .map(route -> new Entry<>(route, segments(route.path())))
                .toList();
    }

    public List<R> routes() {
        return entries.stream().map(Entry::route).toList();
    }

    /** Whether a route has this path, with any method. */
    public boolean knows(String path) {
        return at(segments(path)).findAny().isPresent();
    }

    /** The route with this method and path; HEAD finds the route of GET. */
    public Optional<Match<R>> find(String method, String path) {
        String[] asked = segments(path);
        String wanted = method.equals("HEAD") ? "GET" : method;
        return at(asked)
                .filter(entry -> entry.route().method().name().equals(wanted))
                .findFirst()
                .map(entry -> new Match<>(entry.route(), entry.values(asked)));
    }

    /** The refusal where no route is found: 405 with the allowed methods, or 404 for an unknown path. */
    public Refusal notFound(String path) {
        String allowed = at(segments(path))
                .map(entry -> entry.route().method() == Route.Method.GET ? "GET, HEAD" : "POST")
                .collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? Refusal.of(HttpServletResponse.SC_NOT_FOUND, RequestCode.NOT_FOUND)
                : Refusal.of(
                                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                                RequestCode.METHOD.message().text("methods", allowed))
                        .with("Allow", allowed);
    }

    private Stream<Entry<R>> at(String[] asked) {
        return entries.stream().filter(entry -> entry.matches(asked));
    }

    private static String[] segments(String path) {
        return path.split("/", -1);
    }
}
