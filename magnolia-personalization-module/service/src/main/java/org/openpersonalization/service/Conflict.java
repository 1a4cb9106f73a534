package org.openpersonalization.service;

import java.io.Serial;

/** A use case refuses an order that does not fit the present state. */
public final class Conflict extends UseCaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
        super(Kind.CONFLICT, message);
    }
}
