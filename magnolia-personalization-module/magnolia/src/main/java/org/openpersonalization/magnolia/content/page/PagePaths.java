package org.openpersonalization.magnolia.content.page;

import java.util.regex.Pattern;

/** Tells paths that can be a page's from what else arrives in addresses. */
public final class PagePaths {

    private static final int MAX_LENGTH = 1_000;
    private static final Pattern WELL_FORMED =
            Pattern.compile("(/(?!\\.\\.?(/|$))[^/:\\[\\]|*{}\\uFFFF\\p{Cntrl}\\p{javaWhitespace}]+)+");

    private PagePaths() {}

    /** Whether JCR could have a page at this path. */
    public static boolean isWellFormed(String path) {
        return path.length() <= MAX_LENGTH && WELL_FORMED.matcher(path).matches();
    }
}
