package org.openpersonalization.service.privacy.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.privacy.PrivacyStores;

/**
 * Reads the purposes of the site and the versions of their texts.
 *
 * @param rules the current purposes
 * @param stores throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
 */
public record PurposeTextService(Supplier<ConsentRules> rules, Supplier<PrivacyStores> stores) {

    /** The terms of the current purposes. */
    public Collection<PurposeTerms> terms() {
        return rules.get().terms().values();
    }

    /** Returns the registered versions of a purpose, newest first; throws {@link NotFound} for an unknown purpose. */
    public List<TextVersion> versions(Purpose purpose) {
        List<TextVersion> versions = stores.get().texts().versions().stream()
                .filter(version -> version.purpose().equals(purpose))
                .sorted(Comparator.comparing(TextVersion::version).reversed())
                .toList();
        if (versions.isEmpty() && !rules.get().purposes().contains(purpose)) {
            throw new NotFound(RefusalCode.PURPOSE_UNKNOWN);
        }
        return versions;
    }
}
