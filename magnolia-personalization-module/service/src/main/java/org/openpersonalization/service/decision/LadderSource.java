package org.openpersonalization.service.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.ExperimentStore.ProgrammeGoals;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.learning.LearningStores;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.privacy.audit.NoteCode;
import org.openpersonalization.signal.RequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the decision ladder with the running experiments and the newest epochs of their models: reads twice a second whether any
 * instance changed them, and compiles the ladder again after a change. While the database is away, the ladder known last is served. Stops what has reached its hard end, and has the programme measured by its
 * goals and the slices in force.
 */
public final class LadderSource {

    private static final Logger LOG = LoggerFactory.getLogger(LadderSource.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String CALENDAR = "calendar";
    private static final String END =
            StoredMessage.of(NoteCode.END_REACHED.message()).written();

    /**
     * The measurement of the overall impact.
     *
     * @param slices the groups of visitors with default content on this instance
     * @param goals the goals of the overall impact in the content, the primary one first; the same list until they
     * change. Read twice a second
     * @param isDecidedHere whether this instance defines the measurement: a public one
     */
    public record Programme(Slices slices, Supplier<List<Goal>> goals, boolean isDecidedHere) {}

    /** A standing with its ladder. */
    private record Served(Standing standing, DecisionLadder ladder) {}

    private final LearningStores stores;
    private final Programme programme;
    private final Clock clock;
    private final AtomicReference<Standing> memory;
    private final Job look = new Job(
            "experiment-watch",
            LadderSource.class,
            "Experiments cannot be read, serving what was known last",
            this::lookNow);
    private volatile Served served;
    private boolean isKnown;
    private Optional<ProgrammeGoals> measured = Optional.empty();

    /**
     * A source, which serves at first the ladder of the standing in memory.
     *
     * @param stores the ports to experiments and models
     * @param memory keeps what was known last beyond one set of settings
     */
    public LadderSource(LearningStores stores, Programme programme, AtomicReference<Standing> memory, Clock clock) {
        this.stores = stores;
        this.programme = programme;
        this.memory = memory;
        this.clock = clock;
        this.served = compiled(memory.get(), phase -> Optional.empty());
    }

    /** Looks once, and again and again from then on. */
    public void start(Jobs jobs) {
        look();
        jobs.every(look, PAUSE, PAUSE);
    }

    /** The ladder in force. */
    public DecisionLadder ladder() {
        return served.ladder();
    }

    /** The newest standing known to this instance. */
    public Standing standing() {
        return served.standing();
    }

    /** Looks whether something changed. */
    public void look() {
        look.run();
    }

    private synchronized void lookNow() {
        ExperimentStore open = stores.experiments().get();
        if (!isKnown || open.revision() != served.standing().revision()) {
            serve(open.standing());
        }
        stopWhatIsOver(open);
        measureProgramme(open);
    }

    private void serve(Standing standing) {
        served = compiled(standing, stores.models().get()::newest);
        memory.set(standing);
        isKnown = true;
    }

    private Served compiled(Standing standing, Function<String, Optional<Epoch>> epochs) {
        RunningExperiments running = RunningExperiments.of(standing, RequestContext.PATHS, epochs);
        running.leftOut()
                .forEach((name, mistake) ->
                        LOG.error("An experiment cannot be served, start it again [experiment={}]: {}", name, mistake));
        return new Served(standing, new DecisionLadder(programme.slices(), running));
    }

    /** Stops experiments past their end, which assign no more visitors. Of several instances, one succeeds. */
    private void stopWhatIsOver(ExperimentStore open) {
        Instant now = clock.instant();
        for (Standing.Status each : served.standing().experiments()) {
            Instant end = each.phase().plan().timing().until();
            if (each.state() != Standing.State.STOPPED && !end.isAfter(now)) {
                String name = each.phase().plan().about().name();
                boolean isOurs = open.stop(name, new ExperimentStore.By(CALENDAR, END, end));
                if (isOurs) {
                    LOG.info("An experiment reached its end and was stopped [experiment={}]", name);
                }
            }
        }
    }

    /** Once for what is wanted here, so that instances that are set up differently do not undo each other's work for ever. */
    private void measureProgramme(ExperimentStore open) {
        if (programme.isDecidedHere()) {
            Slices slices = programme.slices();
            ProgrammeGoals wanted = new ProgrammeGoals(programme.goals().get(), slices.holdout(), slices.control());
            if (!measured.equals(Optional.of(wanted))) {
                open.measureProgramme(wanted, clock.instant());
                measured = Optional.of(wanted);
            }
        }
    }
}
