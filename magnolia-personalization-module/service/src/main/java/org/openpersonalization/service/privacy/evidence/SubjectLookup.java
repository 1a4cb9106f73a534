package org.openpersonalization.service.privacy.evidence;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.PrivacyStores;

/**
 * Finds the commitment of a consent id in the ledger.
 *
 * @param stores where the ledger is
 * @param consentIds the ledger's pseudonym of a consent id
 */
public record SubjectLookup(Supplier<PrivacyStores> stores, Function<String, VisitorKey> consentIds) {

    /** The commitment in the records of a consent id; empty for an unknown or erased one. */
    public Optional<String> commitmentOf(String consentId) {
        return stores.get().ledger().commitmentOf(consentIds.apply(consentId));
    }
}
