package org.openpersonalization.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.alert.AlertStores;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.job.ScheduledJob;
import org.openpersonalization.service.learning.ModelStore;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.report.Counts;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.ProfileCount;
import org.openpersonalization.service.visitor.StoreFacts;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.service.visitor.WritingHealth;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.store.sql.ExceptionCauses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores that may not be there yet: opens them in the background and tries again until it succeeds, so that a site starts
 * without its database. Until then everything is unavailable at once.
 */
public final class ReopeningProfileStore implements VisitorStore {

    private static final Logger LOG = LoggerFactory.getLogger(ReopeningProfileStore.class);

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Supplier<? extends VisitorStores> opener;
    private final Jobs jobs;
    private final Duration pause;
    private final ScheduledJob attempt;
    private String lastReport = "";
    private volatile @Nullable VisitorStores open;
    private volatile @Nullable Throwable reason;
    private volatile boolean closed;

    private ReopeningProfileStore(Supplier<? extends VisitorStores> opener, Jobs jobs, Duration pause) {
        this.opener = opener;
        this.jobs = jobs;
        this.pause = pause;
        this.attempt = jobs.onDemand(new Job(
                "store-opening",
                ReopeningProfileStore.class,
                "The profile store cannot be opened, trying again",
                this::tryToOpen));
    }

    /**
     * Begins to open the store.
     *
     * @param opener opens it or throws {@link StoreUnavailableException}
     * @param jobs open it, and are started for it when it is open
     * @param pause between two attempts
     */
    public static ReopeningProfileStore opening(Supplier<? extends VisitorStores> opener, Jobs jobs, Duration pause) {
        return opening(opener, jobs, pause, LONG);
    }

    public static ReopeningProfileStore opening(
            Supplier<? extends VisitorStores> opener, Jobs jobs, Duration pause, Duration untilReported) {
        ReopeningProfileStore store = new ReopeningProfileStore(opener, jobs, pause);
        Job report = new Job(
                "store-still-closed",
                ReopeningProfileStore.class,
                "The profile store may not be open",
                () -> store.reportClosed(untilReported));
        jobs.once(report, untilReported);
        store.attempt.request();
        return store;
    }

    private synchronized void tryToOpen() {
        if (open != null || closed) {
            return;
        }
        try {
            VisitorStores opened = opener.get();
            open = opened;
            LOG.info("The profile store is open");
            opened.startJobs(jobs);
        } catch (Throwable fault) { // an error must not end the attempts, and must not stay unsaid
            reason = fault;
            report(fault);
            attempt.request(pause);
        }
    }

    /** Once for each cause. */
    private void report(Throwable fault) {
        String cause = ExceptionCauses.rootOf(fault).toString();
        if (!cause.equals(lastReport)) {
            lastReport = cause;
            LOG.error(
                    "The profile store cannot be opened, showing default variants and trying again [reason={}, cause={}]",
                    fault.getMessage(),
                    cause);
        }
    }

    /** Also when an attempt hangs, of which nothing else is heard. */
    private void reportClosed(Duration since) {
        if (open == null) {
            LOG.warn("The profile store is still not open, showing default variants [seconds={}]", since.toSeconds());
        }
    }

    /** Waits until the stores are open, but not longer than this; returns whether they are. */
    public boolean awaitOpen(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (open == null && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return isOpen();
    }

    /** Whether the store has been opened. */
    public boolean isOpen() {
        return open != null;
    }

    /**
     * The evidence of consent and of privacy requests.
     *
     * @throws StoreUnavailableException while the database is not open
     */
    public PrivacyStores privacy() {
        return stores().privacy();
    }

    /**
     * Running experiments, and the actions on them.
     *
     * @throws StoreUnavailableException while the database is not open
     */
    public ExperimentStore experiments() {
        return stores().experiments();
    }

    /**
     * The sums that reports are made of.
     *
     * @throws StoreUnavailableException while the database is not open
     */
    public Counts counts() {
        return stores().counts();
    }

    /**
     * The models of optimizations, and the decision log.
     *
     * @throws StoreUnavailableException while the database is not open
     */
    public ModelStore models() {
        return stores().models();
    }

    /**
     * Alerts and the outbox of their webhook.
     *
     * @throws StoreUnavailableException while the database is not open
     */
    public AlertStores alerts() {
        return stores().alerts();
    }

    /** How writing goes; untried while the database is not open. */
    public WritingHealth writing() {
        VisitorStores now = open;
        return now == null ? WritingHealth.untried() : now.writing();
    }

    /**
     * The database as it is now.
     *
     * @throws StoreUnavailableException while it is not open, with the reason of the last attempt, or when it cannot be reached
     */
    public StoreFacts facts() {
        VisitorStores now = open;
        if (now == null) {
            throw new StoreUnavailableException("The profile store is not open yet", reason);
        }
        return now.facts();
    }

    private VisitorStore store() {
        return stores().profiles();
    }

    private VisitorStores stores() {
        VisitorStores now = open;
        if (now == null) {
            throw StoreUnavailableException.notOpenYet();
        }
        return now;
    }

    @Override
    public CompletableFuture<Appended> appendLater(VisitorKey visitor, Observation observation) {
        VisitorStores now = open;
        return now == null
                ? CompletableFuture.failedFuture(StoreUnavailableException.notOpenYet())
                : now.profiles().appendLater(visitor, observation);
    }

    @Override
    public int append(VisitorKey visitor, List<Signal> signals, Instant received) {
        return store().append(visitor, signals, received);
    }

    @Override
    public Optional<Profile> cached(VisitorKey visitor) {
        return store().cached(visitor);
    }

    @Override
    public Profile load(VisitorKey visitor) {
        return store().load(visitor);
    }

    @Override
    public Profile rebuild(VisitorKey visitor) {
        return store().rebuild(visitor);
    }

    @Override
    public VisitorData data(VisitorKey visitor, int most) {
        return store().data(visitor, most);
    }

    @Override
    public ProfileCount count(Predicate<Profile> test, int most, Duration within) {
        return store().count(test, most, within);
    }

    @Override
    public int exposures(VisitorKey visitor) {
        return store().exposures(visitor);
    }

    @Override
    public boolean forget(VisitorKey visitor, Set<Purpose> purposes, Instant at) {
        return store().forget(visitor, purposes, at);
    }

    @Override
    public Optional<Instant> newestGrant(VisitorKey visitor) {
        return store().newestGrant(visitor);
    }

    @Override
    public Map<Purpose, Instant> forgotten(VisitorKey visitor, Set<Purpose> purposes) {
        return store().forgotten(visitor, purposes);
    }

    @Override
    public int forgetUntouched(Instant since) {
        return store().forgetUntouched(since);
    }

    @Override
    public void forgetChoices(Instant before) {
        store().forgetChoices(before);
    }

    @Override
    public void forgetWithdrawals(Instant before) {
        store().forgetWithdrawals(before);
    }

    @Override
    public int foldAway(Instant signals, Instant exposures) {
        return store().foldAway(signals, exposures);
    }

    /** Waits for the end of an attempt to open the store, which closing the jobs interrupts. */
    @Override
    public synchronized void close() {
        closed = true;
        if (open != null) {
            open.close();
        }
    }
}
