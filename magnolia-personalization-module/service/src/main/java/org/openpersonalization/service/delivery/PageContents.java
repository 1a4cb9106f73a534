package org.openpersonalization.service.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;

/** The content of pages, read with the rights of the person who asks. */
public interface PageContents {

    /** Decides components. */
    @FunctionalInterface
    interface Decisions {

        /** The decision on a component; empty while personalization is switched off. */
        Optional<Decision> on(Component component);
    }

    /**
     * The wanted form of a page.
     *
     * @param plan the known components of the page
     * @param decisions decides them
     * @param language the language of the values; empty for all languages, each value under its own name
     * @param isForEditor whether all variants are added
     */
    record Wanted(PagePlan plan, Decisions decisions, Optional<Locale> language, boolean isForEditor) {}

    /** The languages of the site of this request, the default language first. */
    List<Locale> languages();

    /**
     * The page with the decided variants.
     *
     * @param page its path in the CMS
     * @return empty when there is no such page, or the person may not read it
     */
    Optional<ContentNode> read(String page, Wanted wanted);
}
