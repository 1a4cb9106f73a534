package org.openpersonalization.magnolia.rendering;

/** Makes text safe for the places in HTML where this package writes it. */
final class Html {

    private Html() {}

    /** For an attribute value in double quotes. */
    static String inAttribute(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** For a quoted value inside a comment, which must not contain two hyphens in a row. */
    static String inComment(String text) {
        return inAttribute(text).replace("-", "&#45;");
    }
}
