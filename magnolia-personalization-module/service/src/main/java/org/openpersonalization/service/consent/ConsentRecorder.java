package org.openpersonalization.service.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.FaultLog;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.UnsettledRecords;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records visitors' decisions. A yes counts only when it is on disk, so recording it fails with the ledger. A no counts
 * in any case; it is retried in the order of the requests, also after a change of settings and by the next process.
 */
public final class ConsentRecorder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentRecorder.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String NOT_RECORDED = "Decisions cannot be recorded now, trying again; they hold all the same";
    private static final int WAITING_AT_A_TIME = 16;
    private static final int MOST_FAILURES = 3;

    private enum Attempt {
        WRITTEN,
        UNAVAILABLE,
        FAULTY
    }

    private final Supplier<PrivacyStores> stores;
    private final String controller;
    private final RecordingBacklog backlog;
    private final Semaphore waiting = new Semaphore(WAITING_AT_A_TIME);
    private final FaultLog faults = new FaultLog(ConsentRecorder.class);

    /**
     * Creates a recorder.
     *
     * @param stores throws {@link StoreUnavailableException} while the database cannot be used
     * @param controller the controller of the processing, as records name it
     */
    public ConsentRecorder(Supplier<PrivacyStores> stores, String controller, RecordingBacklog backlog) {
        this.stores = stores;
        this.controller = controller;
        this.backlog = backlog;
    }

    /** Starts the job that records the backlog. */
    public void start(Jobs jobs) {
        start(jobs, PAUSE);
    }

    void start(Jobs jobs, Duration pause) {
        jobs.every(new Job("consent-backlog", ConsentRecorder.class, NOT_RECORDED, this::workOff), pause, pause);
    }

    /** The controller of the processing. */
    public String controller() {
        return controller;
    }

    /** The stores. Throws {@link StoreUnavailableException} while the database cannot be used. */
    public PrivacyStores stores() {
        return stores.get();
    }

    /**
     * Writes decisions of which one is a yes. Returns when they are on disk.
     *
     * @throws StoreUnavailableException when they are not, or that is not known, or earlier decisions of the subject are still
     *     to be written
     */
    public void require(VisitorKey subject, List<RecordDraft> drafts) {
        if (backlog.hasAnyOf(subject)) {
            throw new StoreUnavailableException("Earlier decisions are still to be written");
        }
        stores.get().ledger().record(subject, drafts);
    }

    /**
     * Writes decisions that count in any case.
     *
     * @return whether they are on disk; otherwise it is tried again
     */
    public boolean record(VisitorKey subject, List<RecordDraft> drafts) {
        return drafts.isEmpty() || carryOut(new UnsettledRecords.Unrecorded(subject, drafts));
    }

    /**
     * Settles decisions of which it is not known whether they were recorded: a yes that was recorded is followed by its
     * withdrawal, so that the ledger says what the visitor's cookie says. Also when the process ends before. Does not wait;
     * {@link #require} fails for the subject until it is done.
     */
    public void takeBack(VisitorKey subject, List<RecordDraft> doubtful) {
        Map<UUID, RecordDraft> ends = new LinkedHashMap<>();
        doubtful.forEach(yes -> ends.put(yes.id(), withdrawn(yes)));
        if (!ends.isEmpty()) {
            backlog.add(new RecordingBacklog.Pending(new UnsettledRecords.Doubtful(subject, ends)));
        }
    }

    private static RecordDraft withdrawn(RecordDraft yes) {
        Statement end = new Statement(yes.statement().purpose(), Statement.Verdict.WITHDRAWN, Optional.empty());
        return new RecordDraft(UUID.randomUUID(), yes.time(), end, yes.notice(), yes.circumstances());
    }

    /** Enters a request that was carried out at once into the register, as done; when that fails, it is tried again. */
    public void register(SubjectRequest.Kind kind, Instant received) {
        carryOut(new UnsettledRecords.Unregistered(UUID.randomUUID(), kind, received));
    }

    /**
     * Erases a subject; decisions that wait for their record go with it, so that none is recorded afterwards.
     *
     * @return whether records of the subject, or decisions that waited, were there
     * @throws StoreUnavailableException when the ledger cannot be written; decisions may still wait then
     */
    public boolean erase(VisitorKey subject, Instant at) {
        boolean mayBeRecordedMeanwhile = backlog.hasAnyOf(subject);
        boolean erased = stores.get().ledger().erase(subject, UUID.randomUUID(), at);
        if (mayBeRecordedMeanwhile) {
            backlog.erase(subject);
            stores.get().ledger().erase(subject, UUID.randomUUID(), at);
        }
        return erased || mayBeRecordedMeanwhile;
    }

    /** At most {@value #WAITING_AT_A_TIME} threads wait for the ledger; entries of one subject keep their order. */
    private boolean carryOut(UnsettledRecords.Unsettled step) {
        RecordingBacklog.Pending entry = new RecordingBacklog.Pending(step);
        if (!backlog.hasAnyOf(entry.subject()) && waiting.tryAcquire()) {
            try {
                if (attempt(entry) == Attempt.WRITTEN) {
                    return true;
                }
            } finally {
                waiting.release();
            }
        }
        backlog.add(entry);
        return false;
    }

    /**
     * While settings change, two of these have the same backlog for a moment. An entry that fails holds up those of its own
     * subject; after some failures the store is taken to be away. A second fault gives an entry up.
     */
    private void workOff() {
        synchronized (backlog) {
            backlog.keep();
            Set<VisitorKey> heldUp = new HashSet<>();
            for (RecordingBacklog.Pending entry : backlog.entries()) {
                if (heldUp.contains(entry.subject())) {
                    continue;
                }
                switch (attempt(entry)) {
                    case WRITTEN -> backlog.remove(entry);
                    case FAULTY -> backlog.giveUp(entry);
                    case UNAVAILABLE -> heldUp.add(entry.subject());
                }
                if (heldUp.size() == MOST_FAILURES) {
                    return;
                }
            }
        }
    }

    private Attempt attempt(RecordingBacklog.Pending entry) {
        try {
            entry.write(stores);
            faults.succeeded();
            return Attempt.WRITTEN;
        } catch (StoreUnavailableException unavailable) {
            faults.failed(NOT_RECORDED, unavailable);
            return Attempt.UNAVAILABLE;
        } catch (Throwable fault) { // also an error must not hold up what is behind
            faults.failed("A decision or request could not be recorded; a second fault gives it up", fault);
            return Attempt.FAULTY;
        }
    }

    @Override
    public void close() {
        if (!backlog.entries().isEmpty()) {
            LOG.warn(
                    "Decisions are not recorded yet [waiting={}, onlyInMemory={}]",
                    backlog.health().waiting(),
                    backlog.health().onlyInMemory());
        }
    }
}
