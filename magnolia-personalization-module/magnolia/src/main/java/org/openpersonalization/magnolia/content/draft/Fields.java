package org.openpersonalization.magnolia.content.draft;

import info.magnolia.jcr.util.PropertyUtil;
import java.math.BigDecimal;
import java.util.OptionalLong;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Texts and numbers of a node, as editors write them. A value that is no number throws {@link
 * IllegalArgumentException}.
 */
final class Fields {

    private static final int PERCENT_DIGITS = 2;
    private static final int LONGEST_NUMBER = 30;

    private final Node node;

    Fields(Node node) {
        this.node = node;
    }

    String text(String property) {
        return PropertyUtil.getString(node, property, "").trim();
    }

    boolean isTicked(String property) {
        return text(property).equals("true");
    }

    int whole(String property, int usual) {
        OptionalLong number = whole(property);
        if (number.isEmpty()) {
            return usual;
        }
        if (number.getAsLong() != (int) number.getAsLong()) {
            throw wrong(property, "a smaller number");
        }
        return (int) number.getAsLong();
    }

    OptionalLong whole(String property) {
        String text = text(property);
        try {
            return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException malformed) {
            throw wrong(property, "a whole number");
        }
    }

    /** A share from a text in percent; exact in both directions, so that reading again is no change. */
    double share(String property, double usual) {
        String text = text(property).replace(',', '.');
        if (text.isEmpty()) {
            return usual;
        }
        try {
            if (text.length() <= LONGEST_NUMBER) {
                return new BigDecimal(text).movePointLeft(PERCENT_DIGITS).doubleValue();
            }
        } catch (NumberFormatException malformed) {
            // Said below, as for a number that is too long.
        }
        throw wrong(property, "a number in percent");
    }

    /** The percentage that {@link #share} reads. */
    static String percent(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(PERCENT_DIGITS);
        String text = percent.stripTrailingZeros().toPlainString();
        return text.length() <= LONGEST_NUMBER
                ? text
                : percent.stripTrailingZeros().toString();
    }

    private IllegalArgumentException wrong(String property, String wanted) {
        return new IllegalArgumentException("[" + property + "] must be " + wanted + ": write one");
    }

    /** Writes a text; an empty one is none. */
    static void set(Node node, String property, String text) throws RepositoryException {
        if (!text.isEmpty()) {
            node.setProperty(property, text);
        } else if (node.hasProperty(property)) {
            node.getProperty(property).remove();
        }
    }

    static void set(Node node, String property, boolean isTicked) throws RepositoryException {
        node.setProperty(property, String.valueOf(isTicked));
    }
}
