package org.openpersonalization.service;

import java.io.Serial;

/** A use case refuses an order with a wrong value. */
public final class Invalid extends UseCaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    public Invalid(String message) {
        super(Kind.INVALID, message);
    }
}
