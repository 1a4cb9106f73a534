package org.openpersonalization.audience;

import java.io.Serial;

/** Attributes that would have to be fetched first cannot be had now. Not the same as an attribute that is absent. */
public final class AttributesUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public AttributesUnavailableException(String message) {
        super(message, null, false, false);
    }
}
