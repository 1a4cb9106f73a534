package org.openpersonalization.web.admin.consent;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.consent.purpose.PurposeTexts;
import org.openpersonalization.service.consent.purpose.WordingForm;
import org.openpersonalization.service.privacy.ledger.GrantTally;

/**
 * The texts of a purpose for their editor, in the API.
 *
 * @param id the purpose
 * @param revision names the content; a draft tells it
 * @param wordings as the content has them, by language
 * @param languages each needs all texts before publication
 * @param askAgainBefore a grant of a version before this number is void
 * @param newest the newest registered version; null before the first one
 * @param grants the grants in force, by the version that visitors agreed to
 * @param inForceHere whether a publication takes effect at once; otherwise the CMS has to publish it to public instances
 */
record PurposeTextsView(
        String id,
        String revision,
        SortedMap<String, WordingForm> wordings,
        List<String> languages,
        int askAgainBefore,
        PurposesResource.@Nullable VersionView newest,
        List<GrantTally> grants,
        boolean inForceHere) {

    static PurposeTextsView of(PurposeTexts texts) {
        return new PurposeTextsView(
                texts.purpose().id(),
                texts.revision(),
                texts.wordings(),
                List.copyOf(texts.languages()),
                texts.askAgainBefore(),
                texts.newest().map(PurposesResource.VersionView::of).orElse(null),
                texts.grants(),
                texts.isInForceHere());
    }
}
