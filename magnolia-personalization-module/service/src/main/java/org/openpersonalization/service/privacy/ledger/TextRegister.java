package org.openpersonalization.service.privacy.ledger;

import java.time.Instant;
import java.util.List;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.ledger.TextVersion;

/**
 * Every wording that visitors were ever asked to agree to. Wordings are added, never changed, and outlive the content that
 * they came from. Safe for all threads; throws {@link org.openpersonalization.service.StoreUnavailableException} when the
 * database cannot be used now.
 */
public interface TextRegister {

    /**
     * The version of a purpose's wordings as they are now. When they differ from the newest version in any language, they
     * become a new one. Instances that register the same wordings get the same version.
     */
    int register(PurposeTerms terms, Instant now);

    /** Every version of every purpose, by purpose and then from the oldest on. */
    List<TextVersion> versions();
}
