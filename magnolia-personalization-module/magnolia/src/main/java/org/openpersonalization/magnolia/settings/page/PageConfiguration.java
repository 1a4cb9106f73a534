package org.openpersonalization.magnolia.settings.page;

/** The page cache of personalized pages, at {@code config/pages}. */
public class PageConfiguration {

    private String cachedCombinations = "";

    /** The number of combinations of a page that the page cache keeps. */
    public String getCachedCombinations() {
        return cachedCombinations;
    }

    public void setCachedCombinations(String cachedCombinations) {
        this.cachedCombinations = cachedCombinations;
    }
}
