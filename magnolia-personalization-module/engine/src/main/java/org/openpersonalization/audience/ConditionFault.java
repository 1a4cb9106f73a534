package org.openpersonalization.audience;

import java.util.Set;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;

/** The mistakes in audiences and their conditions; each text names the place and the fix. */
public enum ConditionFault implements MessageCode {
    OBJECT_EXPECTED("at"),
    CONDITIONS_EXPECTED("at"),
    OPERATOR_MISPLACED("at"),
    PATH_EMPTY("at"),
    OPERATORS_MIXED("at"),
    OPERATOR_UNKNOWN("operator", "nearest", "at"),
    NEVER_SAME("at"),
    TYPE_UNKNOWN("at"),
    PATTERN_FORM("limit", "at"),
    PATTERN_REPEATS("limit", "at"),
    PATTERN_UNUSABLE("cause", "at"),
    LIST_EXPECTED("at"),
    GROUP_UNKNOWN("group", "at"),
    TOO_DEEP("limit"),
    TOO_LONG("limit"),
    TOO_EXPENSIVE("limit"),
    EMPTY,
    NOT_JSON("cause", "line"),
    NAME_MISSING("title"),
    ATTRIBUTE_UNKNOWN("audience", "path", "nearest"),
    MISTAKES("audience", "mistakes");

    private final Set<String> fields;

    ConditionFault(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "condition";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }

    /** The message of this code without fields. */
    public Message message() {
        return Message.of(this);
    }

    /** The refusal of a condition beyond a limit. */
    static InvalidValueException beyond(ConditionFault fault, long limit) {
        return new InvalidValueException(fault.message().count("limit", limit));
    }
}
