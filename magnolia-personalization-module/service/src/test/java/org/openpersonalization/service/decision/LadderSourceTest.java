package org.openpersonalization.service.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.experiment.ExperimentStore.By;
import org.openpersonalization.service.experiment.ExperimentStore.ProgrammeGoals;
import org.openpersonalization.service.experiment.FakeExperimentStore;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.learning.FakeModelStore;
import org.openpersonalization.service.learning.LearningStores;
import org.openpersonalization.service.learning.TrainingJob;
import org.openpersonalization.statistics.sample.Cap;

class LadderSourceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofDays(1));
    private static final By ANNA = new By("anna", "", NOW);
    private static final Slices SLICES = new Slices(0, 0);
    private static final Component COMPONENT = new Component(
            "c", ComponentKind.CONTENT, List.of(new Variant("a", Optional.empty(), Schedule.always(), List.of())));

    private final FakeExperimentStore store = new FakeExperimentStore();
    private final FakeModelStore models = new FakeModelStore();
    private final AtomicReference<Standing> memory = new AtomicReference<>(Standing.NOTHING);
    private final AtomicReference<List<Goal>> goals = new AtomicReference<>(List.of());
    private final Jobs jobs = new Jobs();
    private final LadderSource watch = watch(true, NOW);

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void whatBeginsIsServedAfterTheNextLook() {
        watch.look();
        assertThat(rung(watch)).isEqualTo(RungKind.DEFAULT);

        store.begin(plan("hero", FrozenAudience.everybody(), SOON), ANNA);
        watch.look();

        assertThat(rung(watch)).isEqualTo(RungKind.EXPERIMENT);
        assertThat(watch.standing().experiment("hero")).isPresent();
    }

    @Test
    void pausedExperimentIsNotServed() {
        store.begin(plan("hero", FrozenAudience.everybody(), SOON), ANNA);
        watch.look();
        store.pause("hero", ANNA);
        watch.look();
        assertThat(rung(watch)).isEqualTo(RungKind.DEFAULT);

        store.resume("hero", ANNA);
        watch.look();
        assertThat(rung(watch)).isEqualTo(RungKind.EXPERIMENT);
    }

    @Test
    void publishedEpochIsServedAfterTheNextLookAndPausingStopsIt() {
        models.whenPublished(store::grow);
        store.begin(plan("hero", FrozenAudience.everybody(), SOON).allocatedBy(new LearnedAllocation(List.of())), ANNA);
        watch.look();
        assertThat(chosenByModel()).as("the rules decide without an epoch").isZero();

        new TrainingJob(new LearningStores(() -> store, () -> models), "one", InstantSource.fixed(NOW))
                .train(Duration.ofMinutes(1));
        watch.look();
        assertThat(chosenByModel()).isPositive();

        store.pause("hero", ANNA);
        watch.look();
        assertThat(chosenByModel()).isZero();
    }

    private long chosenByModel() {
        return IntStream.range(0, 100)
                .mapToObj(number -> new Visit(
                        path -> null,
                        new ConsentState(Set.of(Purpose.ANALYTICS, Purpose.AI_RECOMMENDATIONS)),
                        Optional.of(new VisitorKey(number, 1).hexadecimal()),
                        NOW))
                .filter(visit -> watch.ladder().decide(COMPONENT, visit).rung().isByModel())
                .count();
    }

    @Test
    void nothingIsReadWhileNothingChanges() {
        store.begin(plan("hero", FrozenAudience.everybody(), SOON), ANNA);
        for (int i = 0; i < 10; i++) {
            watch.look();
        }

        assertThat(store.reads())
                .as("at the start, and when the programme was set")
                .isEqualTo(2);
    }

    @Test
    void whatWasKnownLastIsServedWhileTheDatabaseIsAway() {
        store.begin(plan("hero", FrozenAudience.everybody(), SOON), ANNA);
        watch.look();
        store.goAway(true);
        watch.look();
        assertThat(rung(watch)).isEqualTo(RungKind.EXPERIMENT);

        store.pause("hero", ANNA);
        store.goAway(false);
        watch.look();
        assertThat(rung(watch)).isEqualTo(RungKind.DEFAULT);
    }

    @Test
    void newSettingsServeAtOnceWhatWasKnownBefore() {
        store.begin(plan("hero", FrozenAudience.everybody(), SOON), ANNA);
        watch.look();
        store.goAway(true);

        LadderSource next = watch(true, NOW);
        next.start(jobs);

        assertThat(rung(next)).isEqualTo(RungKind.EXPERIMENT);
    }

    @Test
    void experimentThatCannotBeServedKeepsNoOther() {
        FrozenAudience unknown = new FrozenAudience("x", "X", Map.of("context.moon", "full"), Map.of());
        store.begin(plan("broken", unknown, SOON), ANNA);
        store.begin(plan("hero", FrozenAudience.everybody(), SOON), ANNA);

        watch.look();

        assertThat(rung(watch)).isEqualTo(RungKind.EXPERIMENT);
    }

    @Test
    void hardEndStopsTheExperimentOnce() {
        store.begin(plan("hero", FrozenAudience.everybody(), SOON), ANNA);
        store.pause("hero", ANNA);
        watch.look();
        assertThat(watch.standing().experiment("hero").orElseThrow().state()).isEqualTo(Standing.State.PAUSED);

        LadderSource later = watch(true, SOON);
        later.look();
        later.look();
        later.look();

        assertThat(later.standing().experiment("hero").orElseThrow().state()).isEqualTo(Standing.State.STOPPED);
        assertThat(store.acts()).extracting(Act::kind).containsExactly(Act.Kind.BEGIN, Act.Kind.PAUSE, Act.Kind.STOP);
        assertThat(store.acts().get(2).actor()).isEqualTo("calendar");
        assertThat(store.acts().get(2).at()).isEqualTo(SOON);
    }

    @Test
    void programmeIsMeasuredAnewWhenItsGoalsChange() {
        watch.look();
        watch.look();
        assertThat(programme()).isEqualTo(new ProgrammePlan(1, List.of(), 0, 0, NOW));

        goals.set(List.of(goal("order")));
        watch.look();
        watch.look();

        assertThat(programme().phase()).isEqualTo(2);
        assertThat(programme().goals()).extracting(Goal::name).containsExactly("order");
    }

    @Test
    void instanceThatVisitorsDoNotSeeLeavesTheProgrammeAlone() {
        LadderSource author = watch(false, NOW);
        author.look();
        author.look();

        assertThat(author.standing().programme()).isEmpty();
    }

    @Test
    void anotherInstancesIdeaOfTheProgrammeIsNotUndone() {
        watch.look();
        store.measureProgramme(new ProgrammeGoals(List.of(), 0.5, 0.5), NOW);

        watch.look();
        watch.look();

        assertThat(programme().phase()).isEqualTo(2);
        assertThat(programme().holdout()).isEqualTo(0.5);
    }

    @Test
    void itLooksByItself() throws InterruptedException {
        watch.start(jobs);
        store.begin(plan("hero", FrozenAudience.everybody(), SOON), ANNA);

        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (rung(watch) != RungKind.EXPERIMENT && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(rung(watch)).isEqualTo(RungKind.EXPERIMENT);
    }

    private ProgrammePlan programme() {
        return watch.standing().programme().orElseThrow();
    }

    private LadderSource watch(boolean isDecidedHere, Instant now) {
        return new LadderSource(
                new LearningStores(() -> store, () -> models),
                new LadderSource.Programme(SLICES, goals::get, isDecidedHere),
                memory,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static RungKind rung(LadderSource watch) {
        Visit visit = new Visit(path -> null, new ConsentState(Set.of(Purpose.ANALYTICS)), Optional.of("visitor"), NOW);
        return watch.ladder().decide(COMPONENT, visit).rung();
    }

    private static Goal goal(String name) {
        return new Goal(
                name,
                name,
                new GoalRule.Deed(ActivityKind.CLICK, "", 0),
                Measure.REACHED,
                Cap.LARGEST,
                Duration.ofDays(7),
                false);
    }

    /** Of the control and the variant {@code a} of the component {@code c}. */
    private static Plan plan(String name, FrozenAudience audience, Instant until) {
        return new Plan(
                new Plan.About(name, name, "", ""),
                "c",
                List.of(new Variation("default", 0.5), new Variation("a", 0.5)),
                new Population(audience, 1, Optional.empty()),
                new PlanGoals(goal("click"), List.of(), List.of()),
                new Timing(Optional.empty(), until, 0, 1),
                new Method(Method.Mode.ALWAYS_VALID, 1_000, 0, false),
                List.of());
    }
}
