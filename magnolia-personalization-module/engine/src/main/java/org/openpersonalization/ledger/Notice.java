package org.openpersonalization.ledger;

/**
 * The text that the visitor was shown.
 *
 * @param textVersion the version of the consent text
 * @param textSha256 SHA-256 of the exact text, 64 hexadecimal digits; empty without a text, as for a signal
 * @param language of the text, such as {@code de}
 */
public record Notice(String textVersion, String textSha256, String language) {

    public Notice {
        if (!textSha256.matches("([0-9a-f]{64})?")) {
            throw new IllegalArgumentException("A SHA-256 is 64 hexadecimal digits");
        }
    }
}
