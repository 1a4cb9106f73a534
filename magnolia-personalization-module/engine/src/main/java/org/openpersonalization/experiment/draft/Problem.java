package org.openpersonalization.experiment.draft;

import org.openpersonalization.message.Message;

/**
 * A mistake in a draft, or something worth a second look.
 *
 * @param field the path of the field in the form, such as {@code goals.primary}
 * @param severity whether it stands in the way of a start
 * @param message the finding, with a text that says what to do
 */
public record Problem(String field, Severity severity, Message message) {

    /** Whether something stands in the way of a start. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** The code of the message, such as {@code goal-twice}. */
    public String code() {
        return message.code();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
