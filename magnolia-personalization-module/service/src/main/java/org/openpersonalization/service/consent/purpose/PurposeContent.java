package org.openpersonalization.service.consent.purpose;

import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.digest.Sha256;

/**
 * A purpose by the properties of its node: texts as {@code label} and {@code label_de}, and its rules.
 *
 * @param properties all properties by name
 */
record PurposeContent(SortedMap<String, Object> properties) {

    private static final String ASK_AGAIN_BEFORE = "askAgainBefore";

    /** Names this content; other properties have another revision. */
    String revision() {
        return Sha256.hex(properties.toString());
    }

    /** The texts by language: one for the fallback language, and one for each language with a label of its own. */
    SortedMap<String, WordingForm> wordings() {
        SortedMap<String, WordingForm> wordings = new TreeMap<>();
        wordings.put(PurposeTerms.FALLBACK_LANGUAGE, wording(""));
        String prefix = "label_";
        for (String name : properties.keySet()) {
            if (name.startsWith(prefix)) {
                String language = name.substring(prefix.length());
                wordings.put(language, wording("_" + language));
            }
        }
        return wordings;
    }

    private WordingForm wording(String suffix) {
        return new WordingForm(text("label" + suffix), text("description" + suffix), text("text" + suffix));
    }

    private String text(String property) {
        return String.valueOf(properties.getOrDefault(property, ""));
    }

    /** A grant of a version before this number is void; 0 without a number. */
    int askAgainBefore() {
        try {
            return Integer.parseInt(text(ASK_AGAIN_BEFORE).strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** The same with these texts instead of its own. */
    PurposeContent with(SortedMap<String, Wording> wordings, int askAgainBefore) {
        SortedMap<String, Object> next = new TreeMap<>(properties);
        next.keySet().removeIf(PurposeContent::isText);
        wordings.forEach((language, wording) -> {
            String suffix = language.equals(PurposeTerms.FALLBACK_LANGUAGE) ? "" : "_" + language;
            next.put("label" + suffix, wording.label());
            next.put("description" + suffix, wording.description());
            next.put("text" + suffix, wording.text());
        });
        next.put(ASK_AGAIN_BEFORE, (long) askAgainBefore);
        return new PurposeContent(next);
    }

    private static boolean isText(String property) {
        return WordingForm.PARTS.stream().anyMatch(part -> property.equals(part) || property.startsWith(part + "_"));
    }
}
