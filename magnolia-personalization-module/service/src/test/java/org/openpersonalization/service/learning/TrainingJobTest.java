package org.openpersonalization.service.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.experiment.phase.LearnedModel;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.TrainingRow;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.ChoiceReason;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.learning.log.TrafficSlice;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.experiment.ExperimentStore.By;
import org.openpersonalization.service.experiment.FakeExperimentStore;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.statistics.sample.Cap;

class TrainingJobTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant LATER = START.plus(Duration.ofDays(3));
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final By ANNA = new By("anna", "", START);
    private static final Plan PLAN = new Plan(
            new Plan.About("hero", "Hero", "", ""),
            "c",
            List.of(new Variation("default", 0.5), new Variation("bold", 0.5)),
            Population.everybody(),
            new PlanGoals(
                    new Goal(
                            "click",
                            "Click",
                            new GoalRule.Deed(ActivityKind.CLICK, "", 0),
                            Measure.REACHED,
                            Cap.LARGEST,
                            Duration.ofHours(2),
                            false),
                    List.of(),
                    List.of()),
            new Timing(Optional.empty(), START.plus(Duration.ofDays(30)), 0, 1),
            new Method(Method.Mode.ALWAYS_VALID, 1_000, 0, false),
            List.of());

    private final FakeExperimentStore experiments = new FakeExperimentStore();
    private final FakeModelStore models = new FakeModelStore();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final TrainingJob job = job("one");

    private TrainingJob job(String holder) {
        InstantSource clock = now::get;
        return new TrainingJob(new LearningStores(() -> experiments, () -> models), holder, clock);
    }

    private Phase learning() {
        return experiments.begin(PLAN.allocatedBy(new LearnedAllocation(List.of())), ANNA);
    }

    private LearnedModel model() {
        return RunningExperiments.of(experiments.standing(), RequestContext.PATHS).all().stream()
                .map(RunningExperiment::model)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private void log(int number, String arm, Instant time, double reward) {
        LearnedModel model = model();
        LoggedDecision decision = new LoggedDecision(
                new LoggedDecision.Origin(new UUID(1, number), new VisitorKey(2, number), time),
                new LoggedDecision.ModelVersion(0, model.registry().hash()),
                FeatureVector.of(new double[model.registry().columns().size()]),
                new ArmProbabilities(List.of("default", "bold"), new double[] {0.5, 0.5}),
                new LoggedDecision.Choice(arm, "default", TrafficSlice.POLICY, ChoiceReason.DRAWN));
        models.log(new TrainingRow(decision, reward));
    }

    /** A hundred decisions, of which those of one arm are rewarded. */
    private void logTaste(Instant time) {
        for (int number = 0; number < 100; number++) {
            log(number, number % 2 == 0 ? "bold" : "default", time, number % 2 == 0 ? 1 : 0);
        }
    }

    private Epoch newest(Phase phase) {
        return models.newest(phase.key()).orElseThrow();
    }

    @Test
    void firstEpochComesBeforeAnyData() {
        Phase phase = learning();

        job.train(LEASE);

        assertThat(newest(phase).version().epoch()).isZero();
        assertThat(newest(phase).source().rows()).isZero();
        assertThat(newest(phase).transition().shares()).containsExactly(0.5, 0.5);
    }

    @Test
    void modelBeginsOnAnyInstanceOnce() {
        Phase phase = learning();
        job("two").train(LEASE);
        models.epochs(phase.key()).clear();

        job.begin();
        job("two").begin();

        assertThat(models.epochs(phase.key())).hasSize(1);
        assertThat(newest(phase).version().epoch()).isZero();
    }

    @Test
    void laterEpochsLearnFromClosedWindowsAlone() {
        Phase phase = learning();
        job.train(LEASE);
        logTaste(START.plusSeconds(60));
        now.set(START.plus(Duration.ofHours(1)));
        job.train(LEASE);
        assertThat(models.epochs(phase.key())).hasSize(1);

        now.set(LATER);
        job.train(LEASE);

        assertThat(newest(phase).version().epoch()).isEqualTo(1);
        assertThat(newest(phase).source().rows()).isEqualTo(100);
        assertThat(newest(phase).transition().shares().get(1)).isGreaterThan(0.6);
    }

    @Test
    void nothingIsPublishedOnceNothingChanges() {
        Phase phase = learning();
        logTaste(START);
        now.set(LATER);

        for (int run = 0; run < 20; run++) {
            job.train(LEASE);
        }

        int settled = models.epochs(phase.key()).size();
        job.train(LEASE);
        assertThat(models.epochs(phase.key())).hasSize(settled).hasSizeLessThan(10);
    }

    @Test
    void withdrawnRowsAreNotInTheNextEpoch() {
        Phase phase = learning();
        logTaste(START);
        now.set(LATER);
        job.train(LEASE);
        models.clearLog();

        job.train(LEASE);

        assertThat(newest(phase).source().rows()).isZero();
        assertThat(newest(phase).source().digest())
                .isNotEqualTo(models.epochs(phase.key()).get(0).source().digest());
    }

    @Test
    void oneInstanceTrainsUntilItsLeaseEnds() {
        Phase phase = learning();
        job.train(LEASE);
        logTaste(START.minus(Duration.ofHours(5)));

        now.set(START.plus(Duration.ofMinutes(10)));
        job("two").train(LEASE);
        assertThat(models.epochs(phase.key())).hasSize(1);

        now.set(START.plus(Duration.ofMinutes(16)));
        job("two").train(LEASE);
        assertThat(models.epochs(phase.key())).hasSize(2);
    }

    @Test
    void experimentsWithoutAModelAreLeftAlone() {
        Phase phase = experiments.begin(PLAN, ANNA);

        job.train(LEASE);

        assertThat(models.epochs(phase.key())).isEmpty();
    }

    @Test
    void faultOfOneModelDoesNotHoldUpTheOthers() {
        Phase bad = learning();
        models.breakDown(bad.key());
        Phase good = experiments.begin(
                new Plan(
                                new Plan.About("other", "Other", "", ""),
                                "c",
                                PLAN.variations(),
                                PLAN.population(),
                                PLAN.goals(),
                                PLAN.timing(),
                                PLAN.method(),
                                List.of())
                        .allocatedBy(new LearnedAllocation(List.of())),
                ANNA);

        job.train(LEASE);

        assertThat(models.newest(bad.key())).isEmpty();
        assertThat(models.newest(good.key())).isPresent();
    }
}
