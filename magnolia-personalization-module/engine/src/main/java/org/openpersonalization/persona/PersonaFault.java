package org.openpersonalization.persona;

import java.util.Set;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;

/** The values of a persona that no visitor has; each text names the value and the fix. */
public enum PersonaFault implements MessageCode {
    ATTRIBUTE_UNKNOWN("attribute"),
    ATTRIBUTES_TOO_MANY("limit"),
    TOPIC_WRONG("attribute"),
    NUMBER_WRONG("attribute", "most"),
    NUMBER_MISSING("attribute"),
    CONTRADICTION("attribute"),
    IMPOSSIBLE,
    HOUR_WRONG("hour"),
    PLACE_WRONG("country", "region"),
    LANGUAGE_WRONG("language"),
    WORD_UNKNOWN("field", "value", "known"),
    TEXT_TOO_LONG("limit"),
    ANSWERS_TOO_MANY("limit"),
    ANSWER_WRONG("question"),
    CHOICE_WRONG("purpose"),
    PURPOSE_WRONG("purpose"),
    PURPOSES_TOO_MANY("limit");

    private final Set<String> fields;

    PersonaFault(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "persona";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }

    /** The message of this code without fields. */
    public Message message() {
        return Message.of(this);
    }
}
