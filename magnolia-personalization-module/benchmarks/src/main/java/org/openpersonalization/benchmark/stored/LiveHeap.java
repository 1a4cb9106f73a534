package org.openpersonalization.benchmark.stored;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The bytes of the heap that are in use after a full collection. */
final class LiveHeap {

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    private static final int COLLECTIONS = 3;
    /** The part needs the cores as well. */
    private static final long PAUSE_NANOS = 300_000_000;

    private LiveHeap() {}

    /** The bytes in use now. */
    static long used() {
        for (int number = 0; number < COLLECTIONS; number++) {
            MEMORY.gc();
        }
        return MEMORY.getHeapMemoryUsage().getUsed();
    }

    /** The most bytes in use at a time while a part runs; another thread collects and looks again and again. */
    static long peak(Runnable part) {
        AtomicLong peak = new AtomicLong();
        AtomicBoolean isOver = new AtomicBoolean();
        Thread sampler = new Thread(() -> {
            while (!isOver.get()) {
                MEMORY.gc();
                peak.accumulateAndGet(MEMORY.getHeapMemoryUsage().getUsed(), Math::max);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
        sampler.start();
        try {
            part.run();
        } finally {
            isOver.set(true);
        }
        join(sampler);
        return peak.get();
    }

    private static void join(Thread sampler) {
        try {
            sampler.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
