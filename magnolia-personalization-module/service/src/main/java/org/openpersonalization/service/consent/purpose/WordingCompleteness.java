package org.openpersonalization.service.consent.purpose;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.RefusalCode;

/**
 * Checks the texts of a draft: each language has each part that another language has.
 *
 * @param languages the languages of the site
 */
record WordingCompleteness(SortedSet<String> languages) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

    /**
     * The texts for visitors.
     *
     * @throws Invalid when one is missing, with its language and part
     */
    SortedMap<String, Wording> require(SortedMap<String, WordingForm> draft) {
        boolean isDescribed = draft.values().stream()
                .anyMatch(form -> !form.part("description").isEmpty());
        SortedSet<String> needed = new TreeSet<>(languages);
        needed.addAll(draft.keySet());
        SortedMap<String, Wording> wordings = new TreeMap<>();
        for (String language : needed) {
            wordings.put(language, require(language, draft.get(language), isDescribed));
        }
        return wordings;
    }

    private static Wording require(String language, WordingForm form, boolean isDescribed) {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new Invalid(RefusalCode.PURPOSE_LANGUAGE.message().text("language", language));
        }
        for (String part : WordingForm.PARTS) {
            boolean isNeeded = isDescribed || !part.equals("description");
            if (isNeeded && (form == null || form.part(part).isEmpty())) {
                throw new Invalid(RefusalCode.PURPOSE_TEXT_MISSING
                        .message()
                        .text("language", language)
                        .title("field", part));
            }
        }
        return form.wording();
    }
}
