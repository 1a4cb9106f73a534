package org.openpersonalization.web.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.service.delivery.ContentNode;
import org.openpersonalization.service.delivery.PageContentService;
import org.openpersonalization.service.delivery.PageContents;
import org.openpersonalization.web.RequestDecisions;

/** The content of pages, which is there whatever the settings are. */
public record DeliveryServices(PageContentService contents) {

    List<Locale> languages() {
        return contents.languages();
    }

    /**
     * The page with the decided variants.
     *
     * @param decisions for its components; empty while personalization is switched off
     * @param language empty for all languages
     * @param isForEditor whether all variants are added
     */
    Optional<ContentNode> read(
            String page, Optional<RequestDecisions> decisions, Optional<Locale> language, boolean isForEditor) {
        PagePlan plan = decisions.map(RequestDecisions::plan).orElseGet(() -> PagePlan.plain(page));
        return contents.read(
                page,
                new PageContents.Wanted(
                        plan, component -> decisions.map(made -> made.decisionOn(component)), language, isForEditor));
    }
}
