package org.openpersonalization.service;

import java.io.Serial;

/** The store works, but cannot keep this write, such as one that breaks a constraint. Trying again does not help. */
public final class WriteRejectedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public WriteRejectedException(String message, Throwable cause) {
        super(message, cause);
    }
}
