package org.openpersonalization.web.admin.consent;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.consent.Wording;

/**
 * The text for a purpose in one language, in the API.
 *
 * @param label a few words
 * @param description one sentence
 * @param text the exact text that visitors agree to
 * @param sha256 over all three, as in the ledger
 */
public record WordingView(String label, String description, String text, String sha256) {

    static SortedMap<String, WordingView> of(Map<String, Wording> wordings) {
        SortedMap<String, WordingView> views = new TreeMap<>();
        wordings.forEach((language, wording) -> views.put(language, of(wording)));
        return views;
    }

    private static WordingView of(Wording wording) {
        return new WordingView(wording.label(), wording.description(), wording.text(), wording.sha256());
    }
}
