package org.openpersonalization.magnolia.rendering.page;

/** Makes text safe for the places in HTML where this package writes it. */
public final class Html {

    private Html() {}

    /** For an attribute value in double quotes. */
    public static String inAttribute(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** For a quoted value inside a comment, which must not contain two hyphens in a row. */
    public static String inComment(String text) {
        return inAttribute(text).replace("-", "&#45;");
    }
}
