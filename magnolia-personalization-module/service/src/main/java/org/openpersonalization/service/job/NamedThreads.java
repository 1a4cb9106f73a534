package org.openpersonalization.service.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes daemon threads with a name, a number and the context class loader of the thread that made the factory. Remembers them,
 * since a pool is terminated a little before its last thread has ended.
 */
final class NamedThreads implements ThreadFactory {

    private final String name;
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final AtomicInteger number = new AtomicInteger();
    private final Set<Thread> made = ConcurrentHashMap.newKeySet();

    NamedThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        made.removeIf(earlier -> earlier.getState() == Thread.State.TERMINATED);
        made.add(thread);
        return thread;
    }

    /**
     * Waits for the end of all threads; returns whether they have ended.
     *
     * @param end the moment in {@link System#nanoTime()} at which it stops waiting
     */
    boolean awaitEnd(long end) throws InterruptedException {
        for (Thread thread : made) {
            TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
        }
        return made.stream().noneMatch(Thread::isAlive);
    }
}
