package org.openpersonalization.service;

import java.io.Serial;
import org.openpersonalization.message.Message;

/** A use case refuses an order that does not fit the present state. */
public final class Conflict extends UseCaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    public Conflict(RefusalCode code) {
        this(code.message());
    }

    public Conflict(Message message) {
        super(Kind.CONFLICT, message);
    }
}
