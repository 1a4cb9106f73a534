package org.openpersonalization.store;

import java.util.Set;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;

/** The messages that the commands share, and those of the command that re-counts. */
enum CommandCode implements MessageCode {
    OPTION_UNKNOWN("option"),
    OPTION_MISSING("option"),
    VALUE_MISSING("option"),
    DATABASE_FILE_UNKNOWN("address"),
    RECORD_NOT_IN_FILE("file"),
    KEYS_FORM("file"),
    KEYS_MISSING("file"),
    FILE_UNREADABLE("cause"),
    RECOUNT_STARTED,
    RECOUNT_REFUSED("cause");

    private final Set<String> fields;

    CommandCode(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "command";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }

    /** The message of this code without fields. */
    Message message() {
        return Message.of(this);
    }

    /** The refusal of an option, file or address. */
    InvalidValueException of(String field, Object value) {
        return new InvalidValueException(message().text(field, value));
    }
}
