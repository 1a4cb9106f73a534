package org.openpersonalization.audience;

import java.io.Serial;

/** A condition is nested more deeply, or has more parts, than is evaluated within bounds. */
final class ConditionTooLargeException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    ConditionTooLargeException(String message) {
        super(message);
    }
}
