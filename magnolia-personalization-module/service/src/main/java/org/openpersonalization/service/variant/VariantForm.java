package org.openpersonalization.service.variant;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.service.RefusalCode;

/**
 * A variant as an editor fills it in. Empty texts are left out: such a field shows the original.
 *
 * @param name unique within its component
 * @param origin the author of its content
 * @param targeting its audience and schedule
 * @param fields texts by field, then by language
 */
public record VariantForm(
        String name, Origin origin, Targeting targeting, SortedMap<String, SortedMap<String, String>> fields) {

    /**
     * The visitors and the time of a variant.
     *
     * @param audience the name of its audience; empty when no rule shows it
     * @param from start of its schedule; null without one
     * @param until end of its schedule, exclusive; null without one
     */
    public record Targeting(
            String audience,
            @Nullable Instant from,
            @Nullable Instant until) {

        public Targeting {
            audience = audience == null ? "" : audience.strip();
        }
    }

    public VariantForm {
        if (name == null || origin == null || targeting == null) {
            throw RefusalCode.missing("name", "origin", "targeting");
        }
        name = name.strip();
        fields = Collections.unmodifiableSortedMap(filled(fields));
    }

    private static SortedMap<String, SortedMap<String, String>> filled(
            @Nullable SortedMap<String, SortedMap<String, String>> sent) {
        SortedMap<String, SortedMap<String, String>> filled = new TreeMap<>();
        if (sent != null) {
            sent.forEach((field, texts) -> {
                SortedMap<String, String> kept = filledTexts(texts);
                if (!kept.isEmpty()) {
                    filled.put(field, kept);
                }
            });
        }
        return filled;
    }

    private static SortedMap<String, String> filledTexts(@Nullable Map<String, String> texts) {
        SortedMap<String, String> kept = new TreeMap<>();
        if (texts != null) {
            texts.forEach((language, text) -> {
                if (text != null && !text.isBlank()) {
                    kept.put(language, text);
                }
            });
        }
        return Collections.unmodifiableSortedMap(kept);
    }
}
