package org.openpersonalization.magnolia.content.page;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The paths in the CMS that an address can lead to: without its ending and selectors, and without the language before it. */
public final class PageAddresses {

    private static final Pattern ENDING = Pattern.compile("(?:~[^/]*|\\.[A-Za-z0-9]+)$");
    private static final Pattern LANGUAGE = Pattern.compile("^/[a-z]{2,3}(?:[_-][A-Za-z]{2,4})?(?=/)");

    private PageAddresses() {}

    /** The address itself first, since a path in the CMS is one as well. */
    public static Stream<String> candidates(String address) {
        String page = ENDING.matcher(address).replaceFirst("");
        return Stream.of(address, page, LANGUAGE.matcher(page).replaceFirst("")).distinct();
    }
}
