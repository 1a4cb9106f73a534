package org.openpersonalization.magnolia.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.openpersonalization.service.job.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs of a runtime and its parts that are to be closed: the jobs first, so that none meets a closed part; the newest part next. */
final class Parts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Jobs jobs = new Jobs();
    private final Deque<Runnable> open = new ArrayDeque<>();

    Jobs jobs() {
        return jobs;
    }

    /** The part, which is closed with this. */
    <T> T closing(T part, Consumer<T> close) {
        open.push(() -> close.accept(part));
        return part;
    }

    @Override
    public void close() {
        closeOne(jobs::close);
        while (!open.isEmpty()) {
            closeOne(open.pop());
        }
    }

    private static void closeOne(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException failure) { // the other parts must be closed too
            LOG.warn("A part of personalization could not be closed", failure);
        }
    }
}
