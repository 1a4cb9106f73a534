package org.openpersonalization.consent;

/**
 * A purpose of processing: one consent category.
 *
 * @param id lower-case words joined by hyphens, such as {@code ai-recommendations}
 */
public record Purpose(String id) implements Comparable<Purpose> {

    private static final int MAX_LENGTH = 64;

    /** Remembering what the visitor said. */
    public static final Purpose PREFERENCES = new Purpose("preferences");
    /** Using what the visitor did. */
    public static final Purpose BEHAVIORAL = new Purpose("behavioral");
    /** Letting a model choose or order content. */
    public static final Purpose AI_RECOMMENDATIONS = new Purpose("ai-recommendations");
    /** Showing individual prices or offers. */
    public static final Purpose PRICING = new Purpose("pricing");
    /** Counting what was shown, and what came of it as far as goals read it. */
    public static final Purpose ANALYTICS = new Purpose("analytics");

    /**
     * Adapting a page to its request, such as a campaign or the kind of device. Nothing is stored for it and no visitor
     * is asked; a no to it requests unpersonalized pages. Not one of a site's purposes.
     */
    public static final Purpose CONTEXT = new Purpose("context");

    public Purpose {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "A purpose id has at most 64 lower-case letters, digits and hyphens [" + id + "]");
        }
    }

    /** Whether a text is the id of a purpose: words of small letters and digits, joined by hyphens, beginning with a letter. */
    public static boolean isId(String text) {
        char before = '-';
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean isLetter = character >= 'a' && character <= 'z';
            boolean isDigit = character >= '0' && character <= '9' && index > 0;
            if (!isLetter && !isDigit && (character != '-' || before == '-')) {
                return false;
            }
            before = character;
        }
        return before != '-' && text.length() <= MAX_LENGTH;
    }

    @Override
    public int compareTo(Purpose other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
