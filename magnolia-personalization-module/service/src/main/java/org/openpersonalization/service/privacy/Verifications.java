package org.openpersonalization.service.privacy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.privacy.VerificationRun.State;
import org.openpersonalization.service.privacy.VerificationRun.Trigger;
import org.openpersonalization.service.privacy.proof.CheckpointSchedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the ledger verified by a job, one look at a time, and remembers the last ones. Safe for all threads.
 * One of the four edges: whatever fails in the thread is logged once.
 */
public final class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final int REMEMBERED = 20;

    private final Supplier<PrivacyStores> stores;
    private final CheckpointSchedule.Places places;
    private final InstantSource clock;
    private final Deque<RunningVerification> runs = new ArrayDeque<>();
    private final Jobs jobs;

    /**
     * Verifications.
     *
     * @param stores throws {@link StoreUnavailableException} while the database is not open
     * @param places the other places
     */
    public Verifications(
            Supplier<PrivacyStores> stores, CheckpointSchedule.Places places, InstantSource clock, Jobs jobs) {
        this.stores = stores;
        this.places = places;
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Starts one, unless one is running; returns at once with the one that runs. */
    public synchronized VerificationRun start(Trigger trigger) {
        RunningVerification newest = runs.peekFirst();
        if (newest != null && newest.now().state() == State.RUNNING) {
            return newest.now();
        }
        RunningVerification run = new RunningVerification(trigger, clock.instant());
        VerificationRun started = run.now();
        jobs.once(
                new Job(
                        "ledger-verification",
                        Verifications.class,
                        "The consent ledger could not be verified",
                        () -> carryOut(run)),
                Duration.ZERO);
        runs.addFirst(run);
        if (runs.size() > REMEMBERED) {
            runs.removeLast();
        }
        return started;
    }

    private void carryOut(RunningVerification run) {
        try {
            run.finish(run.verify(stores.get(), places, clock), clock.instant());
            report(run.now());
        } catch (StoreUnavailableException unavailable) {
            run.fail(clock.instant());
            LOG.warn("The consent ledger could not be verified: {}", unavailable.getMessage());
        } catch (Throwable fault) { // also an error must not leave it running for ever
            run.fail(clock.instant());
            LOG.warn("The consent ledger could not be verified", fault);
        }
    }

    private static void report(VerificationRun done) {
        done.result().ifPresent(Verifications::report);
    }

    private static void report(VerificationRun.Result result) {
        if (result.fault().isPresent()) {
            LOG.error(
                    "The consent ledger is not as it was written: {} [record={}]",
                    result.fault().get().reason(),
                    result.fault().get().sequence());
        } else if (!result.problems().isEmpty()) {
            LOG.warn(
                    "The consent ledger is as it was written, but: {}",
                    result.problems().stream()
                            .map(MessageCatalogue.english()::text)
                            .toList());
        }
    }

    /** The last ones, newest first. */
    public synchronized List<VerificationRun> newest() {
        return runs.stream().map(RunningVerification::now).toList();
    }

    /** The newest one that was finished, with its result. */
    public Optional<VerificationRun> newestResult() {
        return newest().stream().filter(run -> run.state() == State.DONE).findFirst();
    }

    /** The one of an id, while it is remembered. */
    public Optional<VerificationRun> find(UUID id) {
        return newest().stream().filter(run -> run.id().equals(id)).findFirst();
    }
}
