package org.openpersonalization.magnolia;

import java.util.Set;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.service.delivery.NoticeRules;

/**
 * Notices for visitors besides the content.
 *
 * @param priceNoticeIn countries and regions in which New York's sentence stands beside a price set by personal data
 * @param shownOrigins the origins of variants that are disclosed
 * @param disclosure whether the choice by a model is disclosed
 * @param firstLayer whether the module shows its banner on the first page
 * @param styleSheet a style sheet of the site's for the module's own pages; empty for none
 */
public record Notices(
        Set<String> priceNoticeIn,
        Set<Origin> shownOrigins,
        boolean disclosure,
        boolean firstLayer,
        String styleSheet) {

    public Notices {
        priceNoticeIn = Set.copyOf(priceNoticeIn);
        shownOrigins = Set.copyOf(shownOrigins);
    }

    /** The notices beside components. */
    public NoticeRules rules() {
        return new NoticeRules(priceNoticeIn, shownOrigins, disclosure);
    }

    /** As the module is installed. */
    public static Notices usual() {
        return new Notices(Set.of("US-NY"), Set.of(Origin.AI, Origin.AI_ASSISTED), true, true, "");
    }
}
