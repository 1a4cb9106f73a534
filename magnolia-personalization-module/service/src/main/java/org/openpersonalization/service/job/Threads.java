package org.openpersonalization.service.job;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

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
        return new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, waiting, new NamedThreads(name));
    }

    /** A started thread for work that lasts as long as its owner. */
    public static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Interrupts the threads of a pool and waits at most five seconds until they have ended. */
    public static void end(ThreadPoolExecutor pool) {
        pool.shutdownNow();
        awaitEnd(List.of(pool));
    }

    /** Waits at most five seconds; returns whether the threads of all have ended. */
    static boolean awaitEnd(List<ThreadPoolExecutor> pools) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSING_SECONDS);
        try {
            boolean haveEnded = true;
            for (ThreadPoolExecutor pool : pools) {
                haveEnded &= hasEnded(pool, end);
            }
            return haveEnded;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean hasEnded(ThreadPoolExecutor pool, long end) throws InterruptedException {
        return pool.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)
                && (!(pool.getThreadFactory() instanceof NamedThreads threads) || threads.awaitEnd(end));
    }
}
