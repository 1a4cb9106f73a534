package org.openpersonalization.magnolia.content;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * A value that is read on demand, and again after a change. Callers after a change wait for a value read after it, also
 * while another thread reads: an editor who saves must find the saved version.
 */
final class Latest<T> {

    private static final long NEVER = -1;

    private final AtomicLong changes = new AtomicLong();
    private final UnaryOperator<T> reading;
    private volatile Held<T> held;

    /** The value, and the number of changes before its read. */
    private record Held<T>(T value, long changes) {}

    /**
     * @param before the predecessor of the first value
     * @param reading reads the value, given the previous one
     */
    Latest(T before, UnaryOperator<T> reading) {
        this.held = new Held<>(before, NEVER);
        this.reading = reading;
    }

    /** The value after all changes so far. A failed read is retried by the next caller. */
    T get() {
        Held<T> now = held;
        return now.changes() == changes.get() ? now.value() : read();
    }

    /** It has changed. */
    void changed() {
        changes.incrementAndGet();
    }

    private synchronized T read() {
        long made = changes.get();
        if (held.changes() != made) {
            held = new Held<>(reading.apply(held.value()), made);
        }
        return held.value();
    }
}
