package org.openpersonalization.service.job;

/** Work that is tried again when it fails. Safe for all threads. */
public final class Job {

    private final String consequence;
    private final Runnable work;
    private final FaultLog log;

    /**
     * Work.
     *
     * @param consequence a sentence for the log when the work fails
     */
    public Job(Class<?> owner, String consequence, Runnable work) {
        this.consequence = consequence;
        this.work = work;
        this.log = new FaultLog(owner);
    }

    /** Does the work once. Exceptions and errors are logged as {@link FaultLog} describes; none is thrown. */
    public void run() {
        try {
            work.run();
            log.succeeded();
        } catch (Throwable fault) { // an error must not end the thread, since the next run may succeed
            if (!Thread.currentThread().isInterrupted()) {
                log.failed(consequence, fault);
            }
        }
    }
}
