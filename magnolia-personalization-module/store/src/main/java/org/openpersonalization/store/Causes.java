package org.openpersonalization.store;

/** What lies behind a failure. */
final class Causes {

    private Causes() {}

    /** The failure that brought all others. */
    static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
