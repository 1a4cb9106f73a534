package org.openpersonalization.magnolia.content;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * Something that is read when it is asked for, and again after a change. Whoever asks after a change waits for what was read after
 * it, also while somebody else reads: an editor who saves must find what was saved.
 */
final class Latest<T> {

    private static final long NEVER = -1;

    private final AtomicLong changes = new AtomicLong();
    private final UnaryOperator<T> reading;
    private volatile Held<T> held;

    /** What was read, and how many changes had been made by then. */
    private record Held<T>(T value, long changes) {}

    /**
     * @param before what stands in for an earlier one at the first reading
     * @param reading reads it, given what was read last
     */
    Latest(T before, UnaryOperator<T> reading) {
        this.held = new Held<>(before, NEVER);
        this.reading = reading;
    }

    /** As it is after all changes so far. What cannot be read is tried again by whoever asks next. */
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
