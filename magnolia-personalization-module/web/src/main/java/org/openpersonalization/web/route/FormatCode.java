package org.openpersonalization.web.route;

import java.util.Set;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;

/** The formats of values in requests, as the refusal of another value names them. */
public enum FormatCode implements MessageCode {
    UUID,
    VISITOR,
    CONSENT_ID,
    COMMITMENT,
    PURPOSE,
    NAME,
    NODE_NAME,
    LANGUAGE,
    TITLE,
    DAY,
    MOMENT,
    PAGE,
    IDS,
    NODE_NAMES,
    COMPONENT_VARIANT,
    CONTENT_LANGUAGE,
    ADDRESS,
    PREVIEW,
    RECEIPT,
    TOKEN,
    FLAG,
    WHOLE("least", "most"),
    ONE_OF("values");

    private final Set<String> fields;

    FormatCode(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "format";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }

    Message message() {
        return Message.of(this);
    }
}
