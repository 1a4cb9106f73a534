package org.openpersonalization.service.installation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library that the module runs on.
 *
 * @param name its name for people
 * @param marker a class of it
 * @param artifact the beginning of its jar's name: {@code jackson-databind}
 * @param minimum the oldest version that the module runs on
 */
public record Library(String name, String marker, String artifact, String minimum) {

    private static final String SERVLET_API = "jakarta.servlet-api";
    private static final Pattern PART = Pattern.compile("\\d+");

    /** The libraries that the module or the shop brings. */
    static List<Library> all() {
        return List.of(
                new Library("Magnolia", "info.magnolia.context.MgnlContext", "magnolia-core", "6.2.45"),
                new Library("Servlet API", "jakarta.servlet.http.HttpServlet", SERVLET_API, "6.0"),
                new Library("Jackson", "com.fasterxml.jackson.databind.ObjectMapper", "jackson-databind", "2.13.5"),
                new Library("Jackson Core", "com.fasterxml.jackson.core.JsonFactory", "jackson-core", "2.13.5"),
                new Library("Ehcache API", "org.ehcache.CacheManager", "ehcache-api", "3.7.1"),
                new Library("Ehcache", "org.ehcache.config.builders.CacheManagerBuilder", "ehcache-impl", "3.7.1"),
                new Library("slf4j", "org.slf4j.LoggerFactory", "slf4j-api", "1.7.36"),
                new Library("FreeMarker", "freemarker.template.Configuration", "freemarker", "2.3.32"),
                new Library(
                        "Commons Collections",
                        "org.apache.commons.collections4.map.LRUMap",
                        "commons-collections4",
                        "4.4"),
                new Library("SQLite driver", "org.sqlite.JDBC", "sqlite-jdbc", "3.35"));
    }

    /** The driver that a PostgreSQL database needs; a shop adds it. */
    static Library postgresql() {
        return new Library("PostgreSQL driver", "org.postgresql.Driver", "postgresql", "42.2");
    }

    /** Whether two jars with it do harm. A server uses its own Servlet API and ignores a web app's. */
    boolean mustBeUnique() {
        return !artifact.equals(SERVLET_API);
    }

    /** Whether a version such as {@code 2.13.5} is the oldest one that works, or newer. Parts that are no numbers are ignored. */
    boolean isEnough(String version) {
        Matcher given = PART.matcher(version);
        Matcher needed = PART.matcher(minimum);
        while (needed.find()) {
            long difference = (given.find() ? Long.parseLong(given.group()) : 0) - Long.parseLong(needed.group());
            if (difference != 0) {
                return difference > 0;
            }
        }
        return true;
    }
}
