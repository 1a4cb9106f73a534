package org.openpersonalization.definition;

import java.util.List;

/**
 * A page's tags for counting its views.
 *
 * @param groups the content groups that a view counts for, such as {@code pricing}
 * @param topics subjects of the page, such as {@code climbing}
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
