package org.openpersonalization.service.consent.purpose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.service.RefusalCode;

/**
 * The text for a purpose in one language as an editor writes it, without spaces around it; it may have gaps.
 *
 * @param label a few words, beside the switch
 * @param description one sentence in plain language
 * @param text the exact text that visitors agree to
 */
public record WordingForm(
        @Nullable String label,
        @Nullable String description,
        @Nullable String text) {

    /** The parts by their names in content and in the API. */
    static final List<String> PARTS = List.of("label", "description", "text");

    private static final int MAX_LABEL = 200;
    private static final int MAX_DESCRIPTION = 2_000;
    private static final int MAX_TEXT = 20_000;

    public WordingForm {
        label = stripped(label);
        description = stripped(description);
        text = stripped(text);
        RefusalCode.requireShort("label", label, MAX_LABEL);
        RefusalCode.requireShort("description", description, MAX_DESCRIPTION);
        RefusalCode.requireShort("text", text, MAX_TEXT);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** A part by its name. */
    String part(String name) {
        return switch (name) {
            case "label" -> label;
            case "description" -> description;
            default -> text;
        };
    }

    /** Whether visitors can be asked with it. */
    boolean isUsable() {
        return !part("label").isEmpty() && !part("text").isEmpty();
    }

    /** The same for visitors; only of a usable one. */
    Wording wording() {
        return new Wording(part("label"), part("description"), part("text"));
    }
}
