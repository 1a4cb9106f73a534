package org.openpersonalization.ledger;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;

/**
 * Every wording that visitors were ever asked to agree to. Wordings are added, never changed, and outlive the content that
 * they came from. Safe for all threads; throws {@link org.openpersonalization.profile.StoreUnavailableException} when the
 * database cannot be used now.
 */
public interface TextRegister {

    /**
     * One version of a purpose's wordings.
     *
     * @param purpose the purpose
     * @param version counted from 1
     * @param since when it was seen first
     * @param wordings by language
     */
    record TextVersion(Purpose purpose, int version, Instant since, SortedMap<String, Wording> wordings) {}

    /**
     * The version of a purpose's wordings as they are now. When they differ from the newest version in any language, they
     * become a new one. Instances that register the same wordings get the same version.
     */
    int register(PurposeTerms terms, Instant now);

    /** Every version of every purpose, by purpose and then from the oldest on. */
    List<TextVersion> versions();
}
