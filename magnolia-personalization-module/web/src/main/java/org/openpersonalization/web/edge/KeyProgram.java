package org.openpersonalization.web.edge;

import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.edge.PageProgram;
import org.openpersonalization.edge.TraitClasses;

/**
 * The published program by which caches outside compute the key of a request.
 *
 * @param header the header in which a cache sends the key
 * @param revision changes with everything below
 * @param contextPath begins every address; may be empty
 * @param request the requests that have a key
 * @param upstreamCookie the header {@code Cookie} of requests with a key, in place of the visitor's own
 * @param pages the pages that may be kept, by path
 */
record KeyProgram(
        String header,
        String revision,
        String contextPath,
        KeyedRequests request,
        String upstreamCookie,
        List<KeyedPage> pages) {

    /** More pages have no key. */
    static final int MOST_PAGES = 1_000;

    /** Magnolia sets the cookie {@code csrf} where there is none. The value is not secret and protects nothing. */
    private static final String UPSTREAM_COOKIE = "csrf=shared";

    private static final Pattern PLAIN_PATH = Pattern.compile("(?:/[A-Za-z0-9._~-]+)+");
    private static final int REVISION_BYTES = 9;

    /**
     * The requests that have a key; all patterns are Perl-compatible.
     *
     * @param privateCookies finds in the header {@code Cookie} a visitor who gets every page from the CMS
     * @param pageQuery matches the query strings of rendered pages
     * @param jsonQuery matches the query strings of pages as JSON
     * @param repeated finds a parameter that stands twice, which has no key
     * @param countryHeader the header with the country; may be empty
     * @param regionHeader the header with the region; may be empty
     * @param askedRegions regions that have a key although their country has none
     * @param exceptedPlaces the countries and regions that have no key
     */
    public record KeyedRequests(
            String privateCookies,
            String pageQuery,
            String jsonQuery,
            String repeated,
            String countryHeader,
            String regionHeader,
            SortedSet<String> askedRegions,
            SortedSet<String> exceptedPlaces) {

        static KeyedRequests of(EdgeRules rules) {
            return new KeyedRequests(
                    rules.privateCookies(),
                    EdgeRequest.PAGE.query(),
                    EdgeRequest.JSON.query(),
                    EdgeRequest.repeated(),
                    rules.places().country(),
                    rules.places().region(),
                    rules.places().named(true),
                    rules.places().named(false));
        }
    }

    /**
     * A page.
     *
     * @param page its path in the CMS
     * @param revision begins its keys
     * @param traits the traits that decide
     * @param keys the number of the key of each combination of classes; the class of the first trait changes slowest
     * @param count the number of its keys
     */
    public record KeyedPage(String page, String revision, List<KeyedTrait> traits, List<Integer> keys, int count) {

        static KeyedPage of(PageProgram program) {
            return new KeyedPage(
                    program.page(),
                    program.revision(),
                    program.traits().stream().map(KeyedTrait::of).toList(),
                    program.keys(),
                    program.count());
        }

        String key(int number) {
            return revision + "." + number;
        }
    }

    /**
     * A trait of a page.
     *
     * @param path such as {@code context.country}
     * @param classes the values of the classes from 1; every other value has class 0
     */
    public record KeyedTrait(String path, List<SortedSet<String>> classes) {

        static KeyedTrait of(TraitClasses trait) {
            return new KeyedTrait(trait.path(), trait.named());
        }

        /** The class of a value. */
        int classOf(String value) {
            for (int number = 0; number < classes.size(); number++) {
                if (classes.get(number).contains(value)) {
                    return number + 1;
                }
            }
            return 0;
        }
    }

    static KeyProgram of(List<PageProgram> programs, EdgeRules rules, String contextPath) {
        List<KeyedPage> pages = programs.stream()
                .filter(program -> PLAIN_PATH.matcher(program.page()).matches())
                .limit(MOST_PAGES)
                .map(KeyedPage::of)
                .toList();
        KeyedRequests requests = KeyedRequests.of(rules);
        String revision = Sha256.mark(contextPath + requests + pages, REVISION_BYTES);
        return new KeyProgram(EdgeAnswer.KEY, revision, contextPath, requests, UPSTREAM_COOKIE, pages);
    }
}
