package org.openpersonalization.magnolia.content.page;

/** Compares paths of content. */
public final class ContentPaths {

    private ContentPaths() {}

    /** Whether a path is another one or lies below it. */
    public static boolean isAtOrBelow(String path, String ancestor) {
        return path.equals(ancestor) || path.startsWith(ancestor.endsWith("/") ? ancestor : ancestor + "/");
    }
}
