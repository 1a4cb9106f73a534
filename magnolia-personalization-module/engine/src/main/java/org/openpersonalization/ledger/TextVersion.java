package org.openpersonalization.ledger;

import java.time.Instant;
import java.util.SortedMap;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.chain.CanonicalForm;

/**
 * One version of a purpose's wordings.
 *
 * @param purpose the purpose
 * @param version counted from 1
 * @param since when it was seen first
 * @param wordings by language
 */
public record TextVersion(Purpose purpose, int version, Instant since, SortedMap<String, Wording> wordings) {

    /**
     * SHA-256 of the canonical form of all of it, 64 hexadecimal digits: each field after its length in bytes, and of
     * each language the hash of its wording.
     */
    public String sha256() {
        CanonicalForm form = new CanonicalForm()
                .field(purpose.id())
                .field(String.valueOf(version))
                .field(since.toString());
        wordings.forEach((language, wording) -> form.field(language).field(wording.sha256()));
        return form.sha256();
    }
}
