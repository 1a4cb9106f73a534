package org.openpersonalization.web.route;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpersonalization.web.http.Answer;

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
            if (segments.length != asked.length) {
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
                    values.put(segments[i].substring(1, segments[i].length() - 1), asked[i]);
                }
            }
            return values;
        }

        private static boolean isVariable(String segment) {
            return segment.startsWith("{");
        }
    }

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

    /** The response where no route is found: 405 with the allowed methods, or 404 for an unknown path. */
    public Answer notFound(String path) {
        String allowed = at(segments(path))
                .map(entry -> entry.route().method() == Route.Method.GET ? "GET, HEAD" : "POST")
                .collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? Answer.error(HttpServletResponse.SC_NOT_FOUND, "Not found.")
                : Answer.allowing(allowed);
    }

    private Stream<Entry<R>> at(String[] asked) {
        return entries.stream().filter(entry -> entry.matches(asked));
    }

    private static String[] segments(String path) {
        return path.split("/", -1);
    }
}
