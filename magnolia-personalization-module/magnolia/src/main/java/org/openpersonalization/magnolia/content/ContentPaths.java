package org.openpersonalization.magnolia.content;

/** Compares paths of content. */
final class ContentPaths {

    private ContentPaths() {}

    /** Whether a path is another one or lies below it. */
    static boolean isAtOrBelow(String path, String ancestor) {
        return path.equals(ancestor) || path.startsWith(ancestor.endsWith("/") ? ancestor : ancestor + "/");
    }
}
