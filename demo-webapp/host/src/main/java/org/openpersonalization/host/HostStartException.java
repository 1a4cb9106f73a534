package org.openpersonalization.host;

/** The host can't start; the message is one line that says what to do. */
public final class HostStartException extends Exception {

    private static final long serialVersionUID = 1L;

    HostStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
