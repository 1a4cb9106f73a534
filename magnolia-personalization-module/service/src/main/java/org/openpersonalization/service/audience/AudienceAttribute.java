package org.openpersonalization.service.audience;

import java.util.List;

/**
 * Something that a rule can ask about.
 *
 * @param path how a condition names it; what follows a window or a name comes after it
 * @param kind what its values are
 * @param values all its values, where they can be listed
 * @param windows what may follow the path to count the last time alone: empty where nothing is counted
 * @param naming whether a name follows, after a dot
 * @param names some that are known
 * @param operators the operators that make sense
 * @param example one of its values
 * @param purpose what a visitor must have agreed to; empty for nothing
 */
public record AudienceAttribute(
        String path,
        Kind kind,
        List<String> values,
        List<String> windows,
        Naming naming,
        List<String> names,
        List<String> operators,
        String example,
        String purpose) {

    /** What the values of an attribute are. */
    public enum Kind {
        TEXT,
        CHOICE,
        NUMBER,
        DAY,
        TRUTH,
        ANSWERS
    }

    /** Whether a name follows the path. */
    public enum Naming {
        NONE,
        OPTIONAL,
        REQUIRED
    }
}
