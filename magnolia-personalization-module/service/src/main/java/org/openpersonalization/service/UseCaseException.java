package org.openpersonalization.service;

import java.io.Serial;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.message.MessageCatalogue;

/**
 * A use case refuses an order. The message is for the user who gave it: it names the reason and the next step. Nothing was
 * changed.
 */
public abstract sealed class UseCaseException extends RuntimeException permits Conflict, Forbidden, Invalid, NotFound {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The reasons, so that a caller cannot leave one out. */
    public enum Kind {
        /** The order names a thing that does not exist. */
        NOT_FOUND,
        /** The order does not fit the present state. */
        CONFLICT,
        /** The user lacks a right. */
        FORBIDDEN,
        /** A value of the order is wrong. */
        INVALID
    }

    private final Kind kind;
    private final transient Message reason;

    UseCaseException(Kind kind, Message reason) {
        super(MessageCatalogue.english().text(reason), null, false, false);
        this.kind = kind;
        this.reason = reason;
    }

    /** The reason as a code with typed fields; {@link #getMessage()} has its English text. */
    public final Message reason() {
        return reason;
    }

    public final Kind kind() {
        return kind;
    }
}
