package org.openpersonalization.service;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;
import org.openpersonalization.message.MessageField;

/** The refusals of use cases; each text names the reason and the next step. */
public enum RefusalCode implements MessageCode {
    EXPERIMENT_UNKNOWN,
    EXPERIMENT_RUNS,
    EXPERIMENT_PAUSED,
    EXPERIMENT_NOT_RUNNING,
    EXPERIMENT_NOT_PAUSED,
    EXPERIMENT_OVER,
    EXPERIMENT_STARTED,
    EXPERIMENT_NEVER_STARTED,
    EXPERIMENT_NOT_STARTABLE("problems"),
    DRAFTS_ONLY,
    RULE_WITHOUT_AUDIENCE,
    VARIANT_NOT_COMPARED,
    VARIANT_GONE("variant"),
    TOO_MANY_COPIES,
    PROMOTION_NOT_UNDOABLE("variant"),
    PROMOTION_OUTDATED,
    RUNNABLE_ADDRESS("field"),
    COMPONENT_GONE,
    PAGE_FORBIDDEN,
    COMPONENT_CHANGED,
    FOREIGN_VARIANTS,
    VARIANT_NAME("variant"),
    VARIANT_NAME_TAKEN("variant"),
    VARIANT_DATES("variant"),
    VARIANT_AUDIENCE("variant", "audience"),
    VARIANT_FIELD("variant", "field"),
    VARIANT_LANGUAGE("variant", "language"),
    VARIANT_TEXT_TOO_LONG("variant", "field", "limit"),
    VARIANTS_TOO_MANY("limit"),
    GOAL_NAME,
    GOAL_UNKNOWN,
    GOAL_IN_USE("experiments"),
    REQUEST_UNKNOWN,
    REQUEST_CLOSED,
    REQUEST_RECEIVED,
    REQUEST_WITHOUT_ERASURE,
    CODES_WITHOUT_DATA,
    CHANGE_NOT_UNDOABLE,
    CHANGE_OUTDATED,
    CHANGE_OF_OLDER_VERSION,
    DECISION_UNKNOWN,
    PERIOD_OF_RATES("days"),
    PURPOSE_UNKNOWN,
    PURPOSE_CHANGED,
    PURPOSE_LANGUAGE("language"),
    PURPOSE_TEXT_MISSING("language", "field"),
    PURPOSE_TEXTS_EMPTY,
    VERIFICATION_UNKNOWN,
    PHASE_UNKNOWN,
    AUDIENCE_EXISTS("audience"),
    AUDIENCE_UNKNOWN,
    AUDIENCE_IN_USE("places", "place"),
    CONDITION_UNUSABLE("problem"),
    PAGE_TOO_EXPENSIVE("page", "limit"),
    PERSONA_EXISTS("persona"),
    PERSONA_UNKNOWN,
    PERSONA_IMPOSSIBLE("problem"),
    TOO_MANY_PERSONAS("most"),
    FIELDS_MISSING("fields"),
    TEXT_TOO_LONG("field", "limit"),
    NEW_NAME("limit"),
    VARIANT_TWICE,
    EXPECTED_RECORD("record"),
    ALERT_UNKNOWN,
    WEBHOOK_OFF;

    private final Set<String> fields;

    RefusalCode(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "refusal";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }

    /** The refusal of a value without fields that it needs. */
    public static InvalidValueException missing(String... fields) {
        return new InvalidValueException(
                FIELDS_MISSING.message().names("fields", MessageField.Kind.TITLE, List.of(fields)));
    }

    /** Refuses a text that is longer than a limit. */
    public static void requireShort(String field, @Nullable String text, int limit) {
        if (text != null && text.length() > limit) {
            throw new InvalidValueException(
                    TEXT_TOO_LONG.message().title("field", field).count("limit", limit));
        }
    }

    /** The message of this code without fields. */
    public Message message() {
        return Message.of(this);
    }
}
