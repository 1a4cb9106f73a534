package org.openpersonalization.web.admin.ledger;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.PrivacyStores;

/**
 * Finds whose records a consent id belongs to.
 *
 * @param stores where the ledger is
 * @param consentIds the ledger's pseudonym of a consent id
 */
public record SubjectLookup(Supplier<PrivacyStores> stores, Function<String, VisitorKey> consentIds) {

    /** The commitment in the records of a consent id; empty for an unknown or erased one. */
    Optional<String> commitmentOf(String consentId) {
        return stores.get().ledger().commitmentOf(consentIds.apply(consentId));
    }
}
