package org.openpersonalization.service.visitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day, shortens the log and forgets those who do not come back. */
public final class RetentionJob {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    /** Longer than any request, and than a browser keeps what it could not send. */
    private static final Duration ON_ITS_WAY = Duration.ofDays(1);

    private final RetentionStore store;
    private final Supplier<ConsentRules> rules;
    private final Clock clock;

    /**
     * Housekeeping.
     *
     * @param rules the purposes, each of which says how long what is kept under it stays
     */
    public RetentionJob(RetentionStore store, Supplier<ConsentRules> rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Starts.
     *
     * @param retention maximum retention of signals and exposures, whatever purposes say
     * @param consent validity of a choice; a visitor is deleted after that time without a visit
     * @param decisions retention of the choices of models
     */
    public void start(Jobs jobs, Duration retention, Duration consent, Duration decisions) {
        Job job = new Job(
                "retention",
                RetentionJob.class,
                "Old signals and visitors could not be forgotten, trying again tomorrow",
                () -> keep(retention, consent, decisions));
        jobs.every(job, FIRST, Duration.ofDays(1));
    }

    private void keep(Duration retention, Duration consent, Duration decisions) {
        Instant now = clock.instant();
        int signals = store.foldAway(
                now.minus(shorter(retention, Purpose.BEHAVIORAL)), now.minus(shorter(retention, Purpose.ANALYTICS)));
        store.forgetChoices(now.minus(decisions));
        int visitors = store.forgetUntouched(now.minus(consent));
        store.forgetWithdrawals(now.minus(ON_ITS_WAY));
        LOG.info("Old signals and visitors were forgotten [signals={}, visitors={}]", signals, visitors);
    }

    private Duration shorter(Duration retention, Purpose purpose) {
        Duration own = rules.get().terms().containsKey(purpose)
                ? rules.get().terms().get(purpose).rules().retention()
                : retention;
        return own.compareTo(retention) < 0 ? own : retention;
    }
}
