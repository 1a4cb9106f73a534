package org.openpersonalization.service.edge;

import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.edge.EdgePage;
import org.openpersonalization.edge.PageProgramCompiler;

/**
 * The keys that pages have, or would have, in caches outside, by content as it is now.
 *
 * @param plans the variants of pages
 * @param isOn whether caches outside may keep pages here
 */
public record KeyForecast(PagePlans plans, boolean isOn) {

    /** The page as caches outside may keep it. */
    public EdgePage of(String page) {
        return PageProgramCompiler.compile(plans.planOf(page));
    }
}
