package org.openpersonalization.web.edge;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules for caches outside.
 *
 * @param longest the longest time that a cache may keep an answer
 * @param cookies the names of the site's cookies whose visitors get every page from the CMS
 * @param places how caches tell places
 */
public record EdgeRules(Duration longest, Set<String> cookies, EdgePlaces places) {

    /** The module's own cookies, except the one that is the same for all visitors. */
    private static final String OWN = "(?:__Host-)?p13n_(?!form=)[^=;]*";

    private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9_-]");

    public EdgeRules {
        cookies = Set.copyOf(cookies);
    }

    /** Finds a cookie of a visitor in the header {@code Cookie}: its visitors get every page from the CMS. */
    String privateCookies() {
        String names = cookies.stream()
                .sorted()
                .map(name -> "|" + SPECIAL.matcher(name).replaceAll("[$0]"))
                .collect(Collectors.joining());
        return "(?:^|[;,] *)(?:" + OWN + names + ")=";
    }
}
