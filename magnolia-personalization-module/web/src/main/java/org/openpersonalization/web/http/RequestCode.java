package org.openpersonalization.web.http;

import java.util.Set;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;

/** The refusals of requests before a use case runs, and the failures of answers; each text names the reason and the next step. */
public enum RequestCode implements MessageCode {
    LOG_IN,
    NO_ROLE,
    ROLE_NEEDED("roles", "reader"),
    CSRF,
    FOREIGN_SITE,
    NOT_FOUND,
    METHOD("methods"),
    FILE_UNKNOWN,
    PAGE_UNKNOWN,
    PAGE_MISSING,
    COMPONENT_UNKNOWN,
    COMPONENT_NOT_ON_PAGE("component"),
    VARIANT_NOT_IN_COMPONENT("component", "variant"),
    AUDIENCE_UNKNOWN("audience"),
    LANGUAGE_UNKNOWN("language"),
    PROGRAM_UNKNOWN,
    PREVIEW_OFF,
    PREVIEW_TOKEN_NEEDED,
    PREVIEW_TOKEN_INVALID,
    PERSONA_UNKNOWN("persona"),
    PERSONA_TOO_LONG,
    ADDRESS_TOO_LONG,
    ADDRESS_MALFORMED,
    PARAMETER_MISSING("parameter", "format"),
    PARAMETER_WRONG("parameter", "format"),
    PARAMETER_UNKNOWN("parameter"),
    PARAMETER_TWICE("parameter"),
    DAY_UNKNOWN("parameter"),
    JSON_NEEDED,
    FORM_NEEDED,
    FORM_IN_ADDRESS,
    LENGTH_MISSING,
    BODY_TOO_LARGE("limit"),
    BODY_INCOMPLETE,
    BODY_NOT_JSON,
    BODY_INVALID,
    FIELD_UNKNOWN("field"),
    FIELD_WRONG("field"),
    FIELDS_WRONG,
    NUMBER_TOO_LARGE,
    DATE_OUT_OF_RANGE,
    TIME_FORM,
    VISITOR_FORM("field", "format"),
    PERSON_MISSING,
    UNDO_WITHOUT_PROMOTION,
    RECEIPTS_NEEDED("limit"),
    SIGNALS_MISSING,
    SIGNALS_TOO_MANY("limit"),
    SIGNALS_UNSTORED,
    EXPOSURES_UNSTORED,
    NOT_RECORDED,
    ANSWERS_UNSTORED,
    QUESTIONS_TOO_MANY("limit"),
    ANSWER_UNUSABLE("cause"),
    PURPOSES_MISSING,
    PURPOSE_UNKNOWN("purposes"),
    CHOICE_WRONG("purpose"),
    CHOICE_SWITCHED_OFF,
    CHOICE_UNRECORDED,
    CHOICE_UNDELETED,
    COOKIES_NOT_KEPT,
    DATA_UNREADABLE,
    TOO_OFTEN,
    SETTINGS_INVALID,
    STORE_UNAVAILABLE,
    RECORD_UNREADABLE("record"),
    FAILED;

    private final Set<String> fields;

    RequestCode(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "request";
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
