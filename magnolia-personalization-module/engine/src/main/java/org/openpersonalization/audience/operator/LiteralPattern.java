package org.openpersonalization.audience.operator;

import org.jspecify.annotations.Nullable;

/** Recognizes regular expressions that are a plain text, which is found without a machine for patterns. */
final class LiteralPattern {

    private static final String SIGNS = "\\.+*?()|[]{}^$";
    private static final char LAST_ASCII = 0x7f;

    private LiteralPattern() {}

    /** The text that the pattern finds; null when it is more than a text of ASCII letters, digits and signs. */
    static @Nullable String of(String pattern) {
        StringBuilder text = new StringBuilder(pattern.length());
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            boolean isEscape = letter == '\\';
            if (isEscape && at + 1 < pattern.length() && SIGNS.indexOf(pattern.charAt(at + 1)) >= 0) {
                at++;
            } else if (letter > LAST_ASCII || SIGNS.indexOf(letter) >= 0) {
                return null;
            }
            text.append(pattern.charAt(at));
        }
        return text.isEmpty() ? null : text.toString();
    }
}
