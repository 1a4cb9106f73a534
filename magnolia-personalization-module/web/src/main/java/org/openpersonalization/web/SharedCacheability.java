package org.openpersonalization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether a cache that visitors share may keep an answer, by its status and headers. An answer without {@code Cache-Control} may
 * be kept (RFC 9111, section 4.2.2), and {@code Set-Cookie} does not prevent it (section 7.3). Headers for content delivery networks
 * alone count as well (RFC 9213).
 */
final class SharedCacheability {

    private static final Set<String> FORBIDDING = Set.of("private", "no-store");
    /** Headers that a cache in front reads before {@code Cache-Control}. */
    private static final List<String> TARGETED = List.of("cdn-cache-control", "surrogate-control", "edge-control");

    private static final String ACCELERATOR = "X-Accel-Expires";

    private SharedCacheability() {}

    /** Whether the answer is a page for its visitor alone: status 200, and kept from every shared cache by each of its headers. */
    static boolean areExcluded(HttpServletResponse response, Instant now) {
        return response.getStatus() == HttpServletResponse.SC_OK
                && isForbidden(values(response, "Cache-Control"))
                && response.getHeaderNames().stream()
                        .filter(SharedCacheability::isTargeted)
                        .allMatch(name -> isForbidden(values(response, name)))
                && all(response, "Expires").stream().noneMatch(date -> isLater(date, now))
                && values(response, ACCELERATOR).stream()
                        .allMatch(seconds -> seconds.trim().equals("0"));
    }

    /** Magnolia's response that packs pages returns a date as a {@code Long} and a number as an {@code Integer}. */
    private static Collection<?> all(HttpServletResponse response, String name) {
        return response.getHeaders(name);
    }

    private static List<String> values(HttpServletResponse response, String name) {
        return all(response, name).stream().map(String::valueOf).toList();
    }

    private static boolean isTargeted(String name) {
        String header = name.toLowerCase(Locale.ROOT);
        return TARGETED.stream().anyMatch(header::endsWith);
    }

    /** A directive that names fields, such as {@code private="set-cookie"}, leaves the rest of the answer to caches. */
    private static boolean isForbidden(Collection<String> lines) {
        List<String> directives = Arrays.stream(
                        String.join(",", lines).toLowerCase(Locale.ROOT).split(","))
                .map(String::trim)
                .toList();
        return directives.stream().anyMatch(FORBIDDING::contains)
                && directives.stream().noneMatch(each -> each.equals("public") || each.startsWith("s-maxage"));
    }

    private static boolean isLater(Object date, Instant now) {
        return date instanceof Long millis
                ? Instant.ofEpochMilli(millis).isAfter(now)
                : isLater(String.valueOf(date), now);
    }

    private static boolean isLater(String date, Instant now) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .isAfter(now);
        } catch (DateTimeException malformed) {
            return false; // a date that is none is in the past (RFC 9111, section 5.3)
        }
    }
}
