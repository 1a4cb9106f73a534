package org.openpersonalization.service.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.experiment.phase.LearnedModel;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.TrainingRow;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.signal.RequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains the models of running optimizations from the decision log, and publishes epochs. One instance trains for all: the holder of
 * a lease, which another one takes when the holder ends. An epoch is published when its data have changed, or while shares still move;
 * the first one needs no data and no lease.
 */
public final class TrainingJob {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingJob.class);
    private static final String LEASE = "training";
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration BEFORE_DATA = Duration.ofSeconds(10);
    private static final int PAUSES_UNTIL_FREE = 3;
    /** Of one optimization; the newest tell most. */
    private static final int MOST_DECISIONS = 100_000;

    private final LearningStores stores;
    private final String holder;
    private final InstantSource clock;

    /**
     * A job.
     *
     * @param holder a name of this instance that no other one has
     */
    public TrainingJob(LearningStores stores, String holder, InstantSource clock) {
        this.stores = stores;
        this.holder = holder;
        this.clock = clock;
    }

    /** Trains again and again. */
    public void start(Jobs jobs, Duration pause) {
        Job job = new Job(
                "training",
                TrainingJob.class,
                "Models cannot be trained now, the newest epochs stay in force",
                () -> train(pause.multipliedBy(PAUSES_UNTIL_FREE)));
        jobs.every(job, FIRST, pause);
        Job first = new Job(
                "first-epochs",
                TrainingJob.class,
                "New models have no first epoch now, the rules decide for all slices",
                this::begin);
        jobs.every(first, FIRST, BEFORE_DATA);
    }

    /** Publishes the first epoch, which needs no data, of models without one. Of several instances, one succeeds. */
    public void begin() {
        Instant now = clock.instant();
        ModelStore models = stores.models().get();
        for (RunningExperiment each : optimizations()) {
            String phase = each.phase().key();
            if (models.newest(phase).isEmpty()) {
                models.publish(phase, each.model().orElseThrow().trainer().first(now), now);
            }
        }
    }

    private List<RunningExperiment> optimizations() {
        return RunningExperiments.of(stores.experiments().get().standing(), RequestContext.PATHS).all().stream()
                .filter(each -> each.model().isPresent())
                .toList();
    }

    /**
     * Trains each running optimization once, if this instance has the lease.
     *
     * @param lease for so long no other instance trains
     */
    public void train(Duration lease) {
        Instant now = clock.instant();
        List<RunningExperiment> optimizations = optimizations();
        if (!optimizations.isEmpty() && stores.models().get().lease(LEASE, holder, now, now.plus(lease))) {
            optimizations.forEach(each -> trainSafely(each, now));
        }
    }

    /** A fault of one optimization does not hold up the others. */
    private void trainSafely(RunningExperiment optimization, Instant now) {
        try {
            train(optimization, optimization.model().orElseThrow(), now);
        } catch (RuntimeException fault) {
            LOG.error(
                    "A model cannot be trained, its newest epoch stays in force [phase={}]",
                    optimization.phase().key(),
                    fault);
        }
    }

    private void train(RunningExperiment optimization, LearnedModel model, Instant now) {
        String phase = optimization.phase().key();
        ModelStore models = stores.models().get();
        Optional<Epoch> before = models.newest(phase);
        List<TrainingRow> log = models.decisions(optimization, model.closedUntil(now), MOST_DECISIONS);
        Epoch next = model.trainer().train(log, before, now);
        if (before.filter(epoch -> isSettled(epoch, next)).isEmpty() && models.publish(phase, next, now)) {
            LOG.info(
                    "An epoch is in force [phase={}, epoch={}, decisions={}]",
                    phase,
                    next.version().epoch(),
                    next.source().rows());
        }
    }

    /** Whether another epoch would change nothing. */
    private static boolean isSettled(Epoch before, Epoch next) {
        return before.version().registryHash().equals(next.version().registryHash())
                && before.source().digest().equals(next.source().digest())
                && before.transition().weight() == 1;
    }
}
