package org.openpersonalization.service.consent.purpose;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.service.privacy.ledger.GrantTally;

/**
 * The texts of a purpose for their editor.
 *
 * @param purpose the purpose
 * @param revision names the content; a draft tells it
 * @param wordings as the content has them, by language
 * @param languages each needs all texts before publication
 * @param askAgainBefore a grant of a version before this number is void
 * @param newest the newest registered version; empty before the first one
 * @param grants the grants in force, by the version that visitors agreed to
 * @param isInForceHere whether a publication takes effect at once; otherwise the CMS has to publish it to public instances
 */
public record PurposeTexts(
        Purpose purpose,
        String revision,
        SortedMap<String, WordingForm> wordings,
        SortedSet<String> languages,
        int askAgainBefore,
        Optional<TextVersion> newest,
        List<GrantTally> grants,
        boolean isInForceHere) {}
