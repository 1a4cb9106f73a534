package org.openpersonalization.message;

import java.io.Serial;

/**
 * A value that an author or a client of the API wrote is refused. Carries the reason as a code with typed fields; the exception's own
 * text is the code with its fields, for logs.
 */
public final class InvalidValueException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public InvalidValueException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** The reason and its fix. */
    public Message reason() {
        return reason;
    }
}
