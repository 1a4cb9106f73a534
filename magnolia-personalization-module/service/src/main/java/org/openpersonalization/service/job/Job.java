package org.openpersonalization.service.job;

/** Work that is tried again when it fails. Safe for all threads. */
public final class Job {

    private final String name;
    private final String consequence;
    private final Runnable work;
    private final FaultLog log;

    /**
     * A job.
     *
     * @param name for the log, such as {@code ledger-checkpoint}
     * @param owner the class that the log names
     * @param consequence a sentence for the log when the work fails
     */
    public Job(String name, Class<?> owner, String consequence, Runnable work) {
        this.name = name;
        this.consequence = consequence;
        this.work = work;
        this.log = new FaultLog(owner);
    }

    public String name() {
        return name;
    }

    /** Does the work once. Exceptions and errors are logged as {@link FaultLog} describes; none is thrown. */
    public void run() {
        try {
            work.run();
            log.succeeded();
        } catch (Throwable fault) { // an error must not end the schedule, since the next run may succeed
            if (!Thread.currentThread().isInterrupted()) {
                log.failed(consequence, fault);
            }
        }
    }
}
