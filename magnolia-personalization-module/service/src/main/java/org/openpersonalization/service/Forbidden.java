package org.openpersonalization.service;

import java.io.Serial;

/** A use case refuses an order for which the user lacks a right in the CMS. */
public final class Forbidden extends UseCaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
        super(Kind.FORBIDDEN, message);
    }
}
