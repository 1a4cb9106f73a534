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
    record TextVersion(Purpose purpose, int version, Instant since, SortedMap<String, Wording> wordings) {

        /**
         * SHA-256 of the canonical form of all of it, 64 hexadecimal digits: each field after its length in bytes, and of
         * each language the hash of its wording.
         */
        public String sha256() {
            Form form = new Form()
                    .field(purpose.id())
                    .field(String.valueOf(version))
                    .field(since.toString());
            wordings.forEach((language, wording) -> form.field(language).field(wording.sha256()));
            return form.sha256();
        }
    }

    /**
     * The version of a purpose's wordings as they are now. When they differ from the newest version in any language, they
     * become a new one. Instances that register the same wordings get the same version.
     */
    int register(PurposeTerms terms, Instant now);

    /** Every version of every purpose, by purpose and then from the oldest on. */
    List<TextVersion> versions();
}
