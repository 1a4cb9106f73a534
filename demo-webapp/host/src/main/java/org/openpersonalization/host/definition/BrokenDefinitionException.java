package org.openpersonalization.host.definition;

/** A definition file cannot be used; the message names file, line where known, and reason. */
public final class BrokenDefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenDefinitionException(String file, String reason) {
        super("Definition is broken and left out [file=" + file + "]: " + reason);
    }

    BrokenDefinitionException(String file, int line, String reason) {
        super("Definition is broken and left out [file=" + file + ", line=" + line + "]: " + reason);
    }
}
