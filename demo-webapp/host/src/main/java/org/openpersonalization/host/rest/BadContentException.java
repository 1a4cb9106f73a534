package org.openpersonalization.host.rest;

/** The sent data can't become content; the message says why. */
final class BadContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadContentException(String message) {
        super(message);
    }
}
