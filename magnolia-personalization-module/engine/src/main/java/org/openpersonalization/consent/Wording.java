package org.openpersonalization.consent;

import org.openpersonalization.digest.Sha256;

/**
 * The text for a purpose in one language.
 *
 * @param label a few words, beside the switch
 * @param description one sentence in plain language
 * @param text the exact text that visitors agree to
 */
public record Wording(String label, String description, String text) {

    public Wording {
        if (label.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("A purpose needs a label and a consent text in each of its languages");
        }
    }

    /** SHA-256 of all three, each followed by a line feed, in UTF-8: 64 hexadecimal digits. */
    public String sha256() {
        return Sha256.hex(label + "\n" + description + "\n" + text + "\n");
    }
}
