package org.openpersonalization.service;

import java.io.Serial;
import org.openpersonalization.message.Message;

/** A use case refuses an order that names a thing that does not exist. */
public final class NotFound extends UseCaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotFound(RefusalCode code) {
        this(code.message());
    }

    public NotFound(Message message) {
        super(Kind.NOT_FOUND, message);
    }
}
