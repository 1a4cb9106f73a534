package org.openpersonalization.service;

import java.io.Serial;

/** The store cannot do what it was asked for now; trying again later may help. */
public final class StoreUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 2L;

    private final boolean outcomeUnknown;
    private final boolean opening;

    public StoreUnavailableException(String message, Throwable cause) {
        this(message, cause, false);
    }

    public StoreUnavailableException(String message) {
        super(message);
        this.outcomeUnknown = false;
        this.opening = false;
    }

    private StoreUnavailableException(boolean opening) {
        super("The profile store is not open yet");
        this.outcomeUnknown = false;
        this.opening = opening;
    }

    private StoreUnavailableException(String message, Throwable cause, boolean outcomeUnknown) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
        this.opening = false;
    }

    /** The write was under way when the store failed or the caller's patience ended: it may be on disk or not. */
    public static StoreUnavailableException withUnknownOutcome(String message, Throwable cause) {
        return new StoreUnavailableException(message, cause, true);
    }

    /** The store has not been open so far. */
    public static StoreUnavailableException notOpenYet() {
        return new StoreUnavailableException(true);
    }

    /** Whether the write may have been kept all the same. When false, nothing of it was or will be kept. */
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }

    /** Whether the store has not been open so far, which it reports itself. */
    public boolean isOpening() {
        return opening;
    }
}
