package org.openpersonalization.service.privacy.audit;

import java.util.Set;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;

/** The module's own reasons and details in the audit trail and in the history of experiments. */
public enum NoteCode implements MessageCode {
    BECAME_RULE("variant"),
    BECAME_DEFAULT("variant"),
    PROMOTION_UNDONE("variant"),
    CHANGED_WHILE_RUNNING,
    CHANGE_UNDONE,
    CHANGED_IN_CMS,
    END_REACHED,
    HARM("harms"),
    IN_CMS,
    REPORT_EXPORTED("format", "phase"),
    RECORDS_EXPORTED("format", "begin", "from", "end", "until");

    private final Set<String> fields;

    NoteCode(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "note";
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
