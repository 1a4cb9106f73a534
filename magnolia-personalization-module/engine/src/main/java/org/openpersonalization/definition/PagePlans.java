package org.openpersonalization.definition;

/** Where the plans of pages come from. */
public interface PagePlans {

    /**
     * The plan of a page as its content is now.
     *
     * @param page the page's path in the CMS; a path that is no page has a plain plan
     * @throws RuntimeException when the content cannot be read
     */
    PagePlan planOf(String page);
}
