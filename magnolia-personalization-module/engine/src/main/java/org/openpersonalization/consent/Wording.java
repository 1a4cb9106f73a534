package org.openpersonalization.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a visitor is told about a purpose, in one language.
 *
 * @param label a few words, beside the switch
 * @param description one sentence in plain words
 * @param text the exact text that is agreed to
 */
public record Wording(String label, String description, String text) {

    public Wording {
        if (label.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("A purpose needs a label and a consent text in each of its languages");
        }
    }

    /** SHA-256 of all three, each followed by a line feed, in UTF-8: 64 hexadecimal digits. */
    public String sha256() {
        String shown = label + "\n" + description + "\n" + text + "\n";
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(shown.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
