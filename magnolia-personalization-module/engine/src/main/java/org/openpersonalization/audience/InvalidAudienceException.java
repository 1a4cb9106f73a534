package org.openpersonalization.audience;

import java.io.Serial;

/** An audience cannot be used as it is defined. The message says where and what to do. */
public final class InvalidAudienceException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    InvalidAudienceException(String message) {
        super(message);
    }
}
