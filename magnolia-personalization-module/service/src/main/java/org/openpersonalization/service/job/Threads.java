package org.openpersonalization.service.job;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts and ends the threads that run no job: work with a caller that waits for it, and the writing thread of the store. All
 * are daemon threads with the context class loader of the creating thread, so that none outlives the web application.
 */
public final class Threads {

    private static final long CLOSING_SECONDS = 5;

    private Threads() {}

    /**
     * A pool for work with callers that wait for it.
     *
     * @param name of the threads, which also get a number
     * @param most number of threads
     * @param waiting work that waits for a thread; a full queue rejects
     */
    public static ThreadPoolExecutor pool(String name, int most, BlockingQueue<Runnable> waiting) {
        return new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, waiting, named(name));
    }

    /** A started thread for work that lasts as long as its owner. */
    public static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        };
    }

    /** Interrupts the threads of a pool and waits at most five seconds until they have ended. */
    public static void end(ExecutorService pool) {
        pool.shutdownNow();
        awaitEnd(List.of(pool));
    }

    /** Waits at most five seconds; returns whether the threads of all have ended. */
    static boolean awaitEnd(List<ExecutorService> pools) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSING_SECONDS);
        try {
            boolean haveEnded = true;
            for (ExecutorService pool : pools) {
                haveEnded &= pool.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            return haveEnded;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
