package org.openpersonalization.service;

import java.io.Serial;

/**
 * A use case refuses an order. The message is a sentence for the user who gave it: it names the reason and the next step. Nothing was
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

    UseCaseException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public final Kind kind() {
        return kind;
    }
}
