package org.openpersonalization.web.admin.variant;

import java.time.Instant;
import java.util.List;

/**
 * A change of a component's variants.
 *
 * @param time in the audit trail; names the change
 * @param actor the user
 * @param isUndo whether it restored a former state
 * @param isOutside whether it was made elsewhere, such as in the CMS's dialog, and noted by the save of this time
 * @param variants the variants that it created, changed or removed
 * @param isReordered whether variants that were there before have another order
 */
public record VariantChangeView(
        Instant time,
        String actor,
        boolean isUndo,
        boolean isOutside,
        List<ChangedVariant> variants,
        boolean isReordered) {

    /** Kinds of changes of a variant. */
    public enum Kind {
        CREATED,
        CHANGED,
        REMOVED
    }

    /**
     * A variant of a change.
     *
     * @param name its name, after the change if it has one then
     * @param kind the kind of change
     * @param values the values that differ
     */
    public record ChangedVariant(String name, Kind kind, List<ReplacedText> values) {}

    /**
     * A value that a change replaced.
     *
     * @param field such as {@code headline}
     * @param language of the text; empty for values without language
     * @param before empty when there was none
     * @param after empty when there is none
     */
    public record ReplacedText(String field, String language, String before, String after) {}
}
