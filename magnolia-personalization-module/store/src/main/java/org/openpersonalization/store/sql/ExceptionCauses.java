package org.openpersonalization.store.sql;

/** The causes of a failure. */
public final class ExceptionCauses {

    private ExceptionCauses() {}

    /** The failure that brought all others. */
    public static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
