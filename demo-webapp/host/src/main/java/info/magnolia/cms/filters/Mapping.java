package info.magnolia.cms.filters;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a filter or servlet, in three forms: prefix, extension, exact. Unlike in a servlet container, the prefix
 * without a slash at its end does not match, and the prefix with nothing behind the slash has no path info.
 */
public final class Mapping {

    private final List<String> patterns = new ArrayList<>();

    void addMapping(String pattern) {
        patterns.add(pattern);
    }

    Collection<String> getMappings() {
        return List.copyOf(patterns);
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** The best match for the request's path: the longest pattern that fits. */
    Optional<Match> match(HttpServletRequest request) {
        String path = RequestPath.of(request);
        return patterns.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .flatMap(pattern -> match(pattern, path).stream())
                .findFirst();
    }

    private static Optional<Match> match(String pattern, String path) {
        if (pattern.endsWith("/*")) {
            return matchPrefix(pattern.substring(0, pattern.length() - 2), path);
        }
        boolean fits = pattern.startsWith("*.") ? path.endsWith(pattern.substring(1)) : path.equals(pattern);
        return fits ? Optional.of(new Match(path, null)) : Optional.empty();
    }

    private static Optional<Match> matchPrefix(String prefix, String path) {
        if (!path.startsWith(prefix + "/")) {
            return Optional.empty();
        }
        String rest = path.substring(prefix.length());
        return Optional.of(new Match(prefix, rest.equals("/") ? null : rest));
    }

    /**
     * How a path splits.
     *
     * @param servletPath the part that the pattern names
     * @param pathInfo the rest, beginning with a slash; absent when there is none
     */
    record Match(String servletPath, @Nullable String pathInfo) {}
}
