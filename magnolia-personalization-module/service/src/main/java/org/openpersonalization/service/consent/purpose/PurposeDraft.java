package org.openpersonalization.service.consent.purpose;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.service.RefusalCode;

/**
 * The texts of a purpose to be published.
 *
 * @param revision the content that the editor began with
 * @param wordings by language such as {@code de}; others are removed
 * @param askAgain whether a grant of an earlier text becomes void, so that its visitor is asked again
 */
public record PurposeDraft(String revision, Map<String, WordingForm> wordings, boolean askAgain) {

    public PurposeDraft {
        if (revision == null || wordings == null) {
            throw RefusalCode.missing("revision", "wordings");
        }
        wordings = Collections.unmodifiableMap(new TreeMap<>(wordings));
    }

    /** The texts in the order of languages. */
    SortedMap<String, WordingForm> sorted() {
        return new TreeMap<>(wordings);
    }
}
