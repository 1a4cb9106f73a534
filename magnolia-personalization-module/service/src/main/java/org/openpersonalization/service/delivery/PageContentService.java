package org.openpersonalization.service.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the content of pages for front ends. */
public record PageContentService(PageContents contents) {

    /** The languages of the site of this request, the default language first. */
    public List<Locale> languages() {
        return contents.languages();
    }

    /**
     * Reads a page.
     *
     * @param page its path in the CMS
     * @return empty when there is no such page, or the person may not read it
     */
    public Optional<ContentNode> read(String page, PageContents.Wanted wanted) {
        return contents.read(page, wanted);
    }
}
