package org.openpersonalization.definition;

import java.util.List;

/**
 * What a page is, for whoever counts views of it.
 *
 * @param groups the content groups that a view counts for, such as {@code pricing}
 * @param topics what it is about, such as {@code climbing}
 */
public record PageTags(List<String> groups, List<String> topics) {

    public PageTags {
        groups = List.copyOf(groups);
        topics = List.copyOf(topics);
    }

    /** Neither group nor topic. */
    public static PageTags none() {
        return new PageTags(List.of(), List.of());
    }
}
