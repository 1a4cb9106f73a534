package org.openpersonalization.service;

import java.io.Serial;
import org.openpersonalization.message.Message;

/** A use case refuses an order for which the user lacks a right in the CMS. */
public final class Forbidden extends UseCaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    public Forbidden(RefusalCode code) {
        this(code.message());
    }

    public Forbidden(Message message) {
        super(Kind.FORBIDDEN, message);
    }
}
