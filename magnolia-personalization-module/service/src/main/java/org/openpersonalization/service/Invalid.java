package org.openpersonalization.service;

import java.io.Serial;
import org.openpersonalization.message.Message;

/** A use case refuses an order with a wrong value. */
public final class Invalid extends UseCaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    public Invalid(RefusalCode code) {
        this(code.message());
    }

    public Invalid(Message message) {
        super(Kind.INVALID, message);
    }
}
