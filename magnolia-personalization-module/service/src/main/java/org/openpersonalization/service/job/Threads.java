package org.openpersonalization.service.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends the threads of a closed part, so that none outlives the web application. */
public final class Threads {

    private static final long CLOSING_SECONDS = 5;

    private Threads() {}

    /** Waits at most five seconds until the threads of an executor that was shut down have ended. */
    public static void awaitEnd(ExecutorService threads) {
        try {
            threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
