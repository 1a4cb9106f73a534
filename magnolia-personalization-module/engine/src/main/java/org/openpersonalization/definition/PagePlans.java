package org.openpersonalization.definition;

import java.util.Set;

/** Where the plans of pages come from. */
public interface PagePlans {

    /**
     * The plan of a page as its content is now.
     *
     * @param page the page's path in the CMS; a path that is no page has a plain plan
     * @throws RuntimeException when the content cannot be read
     */
    PagePlan planOf(String page);

    /**
     * Names the content that a page has now, its own components and those of the pages that it lies in or that lie below it included.
     *
     * @param page the page's path in the CMS
     * @return another number after each change; not the same after a restart
     */
    default long versionOf(String page) {
        return 0;
    }

    /** The names of the site's audiences. */
    default Set<String> audienceNames() {
        return Set.of();
    }

    /**
     * The page at an address, as a script of the page names it that has gone there without loading it.
     *
     * @param address a path without the context path, such as {@code /de/home/pricing.html}; or a page's path in the CMS
     * @return the page's path in the CMS; the address itself where no page is known at it
     */
    default String pageAt(String address) {
        return address;
    }
}
