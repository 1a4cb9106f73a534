package org.openpersonalization.service.job;

import java.util.concurrent.atomic.AtomicReference;
import org.openpersonalization.service.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a failure once, until the work succeeds or fails with another type of failure. A store that is not open yet is not
 * logged, as the store reports that itself; a store that is unavailable takes one line; other failures have a stack trace.
 */
public final class FaultLog {

    private static final String NONE = "";

    private final Logger log;
    private final AtomicReference<String> last = new AtomicReference<>(NONE);

    /** A log of one kind of work. */
    public FaultLog(Class<?> owner) {
        this.log = LoggerFactory.getLogger(owner);
    }

    /**
     * Notes a failure.
     *
     * @param consequence a sentence without personal data
     */
    public void failed(String consequence, Throwable fault) {
        if (fault instanceof StoreUnavailableException unavailable) {
            unavailable(consequence, unavailable);
        } else if (isNew(fault)) {
            log.error(consequence, fault);
        }
    }

    private void unavailable(String consequence, StoreUnavailableException fault) {
        if (!fault.isOpening() && isNew(fault)) {
            log.warn("{} [cause={}]", consequence, fault.getMessage());
        }
    }

    private boolean isNew(Throwable fault) {
        String type = fault.getClass().getName();
        return !type.equals(last.getAndSet(type));
    }

    /** Notes that the work succeeded. */
    public void succeeded() {
        if (!last.getAndSet(NONE).equals(NONE)) {
            log.info("Works again");
        }
    }
}
