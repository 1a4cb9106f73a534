package org.openpersonalization.magnolia.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.magnolia.settings.ledger.LedgerSettings;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.VerificationRun;
import org.openpersonalization.service.privacy.Verifications;
import org.openpersonalization.service.privacy.ledger.LedgerUpkeep;
import org.openpersonalization.service.privacy.proof.Anchor;
import org.openpersonalization.service.privacy.proof.CheckpointSchedule;
import org.openpersonalization.service.privacy.proof.LedgerFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schedule of the consent ledger: a checkpoint when one is due; every night it records expiries, purges records
 * past their retention, and verifies the whole ledger.
 */
final class LedgerJob {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final LedgerSettings settings;
    private final Supplier<PrivacyStores> stores;
    private final CheckpointSchedule.Places places;
    private final Verifications verifications;
    private final Clock clock;
    private final Jobs jobs;
    private final Job checkpoint = new Job(
            "ledger-checkpoint",
            LedgerJob.class,
            "A checkpoint of the consent ledger could not be added, trying again",
            this::addIfDue);
    private final Job night = new Job(
            "ledger-night",
            LedgerJob.class,
            "The consent ledger could not be kept, trying again tomorrow",
            this::keepAndVerify);
    private Optional<CheckpointSchedule> schedule = Optional.empty();
    private volatile Optional<LedgerFault> fault = Optional.empty();

    /**
     * The consent ledger.
     *
     * @param stores throws {@link StoreUnavailableException} while the database is not open
     * @param places of its checkpoints
     */
    public record Ledger(Supplier<PrivacyStores> stores, CheckpointSchedule.Places places) {}

    public LedgerJob(LedgerSettings settings, Ledger ledger, Clock clock, Jobs jobs) {
        this.settings = settings;
        this.stores = ledger.stores();
        this.places = ledger.places();
        this.clock = clock;
        this.jobs = jobs;
        this.verifications = new Verifications(stores, places, clock, jobs);
    }

    /** Starts the jobs. */
    public void start(ZoneId zone) {
        jobs.every(checkpoint, PAUSE, PAUSE);
        jobs.daily(night, LocalTime.of(settings.verifyHour(), 0), zone, clock);
    }

    /** Looks through the ledger when an admin or the night wants it. */
    public Verifications verifications() {
        return verifications;
    }

    /** A checkpoint, if one is due. */
    public void addCheckpoint() {
        checkpoint.run();
    }

    private synchronized void addIfDue() {
        CheckpointSchedule known = schedule.orElseGet(
                () -> new CheckpointSchedule(places, settings.checkpointRecords(), settings.checkpointPause()));
        schedule = Optional.of(known);
        known.addIfDue(stores.get().ledger(), clock).ifPresent(LedgerJob::log);
        report(known.fault());
    }

    /** A log on another machine is one more place: the command that verifies can be told to expect this record. */
    private static void log(Checkpoint added) {
        LOG.info("A checkpoint of the consent ledger was added [expect={}]", Anchor.of(added));
    }

    private void report(Optional<LedgerFault> found) {
        if (found.isPresent() && !found.equals(fault)) {
            LOG.error(
                    "The consent ledger is not as it was written, no checkpoint is added: {} [record={}]",
                    found.get().reason(),
                    found.get().sequence());
        }
        fault = found;
    }

    /** The fault in the records since the last checkpoint, for which none is added; empty without one. */
    public Optional<LedgerFault> fault() {
        return fault;
    }

    /** The nightly run. */
    public void keepNightly() {
        night.run();
    }

    private void keepAndVerify() {
        addCheckpoint();
        try {
            keep(stores.get());
        } finally {
            verifications.start(VerificationRun.Trigger.SCHEDULE);
        }
    }

    private void keep(PrivacyStores open) {
        LedgerUpkeep ledger = open.ledger();
        int expired = ledger.expire(clock.instant());
        int purged = ledger.purge(settings.retention(), clock.instant());
        int requests = open.requests()
                .forget(clock.instant()
                        .atZone(clock.getZone())
                        .minus(settings.requestRetention())
                        .toInstant());
        LOG.info(
                "The consent ledger was kept [expired={}, purged={}, requestsForgotten={}]", expired, purged, requests);
    }
}
