package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpersonalization.store.Experiments.NOW;
import static org.openpersonalization.store.Experiments.by;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.ProgrammePlan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.ExperimentStore.ProgrammeGoals;

/** What a store of experiments keeps to, whatever the database. */
abstract class ExperimentStoreContract {

    private static final Instant LATER = NOW.plusSeconds(3_600);

    private JdbcStores stores;

    abstract StoreSettings settings();

    @BeforeEach
    void open() {
        stores = JdbcStores.open(settings());
        RawSql raw = new RawSql(settings());
        List.of("experiment_phase", "experiment_act", "programme_phase")
                .forEach(table -> raw.run("DELETE FROM " + table));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private ExperimentStore store() {
        return stores.experiments();
    }

    @Test
    void nothingRunsAtFirst() {
        assertThat(store().standing().experiments()).isEmpty();
        assertThat(store().standing().programme()).isEmpty();
        assertThat(store().phases("hero")).isEmpty();
        assertThat(store().acts("hero")).isEmpty();
    }

    @Test
    void begunPhaseIsInForce() {
        long before = store().revision();

        Phase phase = store().begin(Experiments.rich("hero"), by("anna"));

        assertThat(phase).isEqualTo(new Phase(1, Experiments.rich("hero"), NOW, Optional.empty()));
        assertThat(store().revision()).isGreaterThan(before);
        assertThat(store().standing().revision()).isEqualTo(store().revision());
        assertThat(store().standing().experiments())
                .containsExactly(new Standing.Status(phase, Standing.State.RUNNING, ""));
        assertThat(store().acts("hero"))
                .containsExactly(new Act("hero", 1, Act.Kind.BEGIN, "anna", "Because of anna", NOW));
    }

    @Test
    void nextPhaseEndsTheOneBefore() {
        Phase first = store().begin(Experiments.plan("hero"), by("anna"));
        Phase second = store().begin(Experiments.rich("hero"), by("ben", LATER));

        assertThat(second.number()).isEqualTo(2);
        assertThat(store().phases("hero")).containsExactly(second, new Phase(1, first.plan(), NOW, Optional.of(LATER)));
        assertThat(store().standing().experiments())
                .extracting(Standing.Status::phase)
                .containsExactly(second);
    }

    @Test
    void pausedExperimentCanBeResumedAndStopped() {
        Phase phase = store().begin(Experiments.plan("hero"), by("anna"));

        assertThat(store().pause("hero", by("ben"))).isTrue();
        assertThat(state("hero")).isEqualTo(Standing.State.PAUSED);
        assertThat(store().resume("hero", by("ben"))).isTrue();
        assertThat(state("hero")).isEqualTo(Standing.State.RUNNING);
        assertThat(store().pause("hero", by("ben"))).isTrue();
        assertThat(store().stop("hero", by("cleo", LATER))).isTrue();

        assertThat(state("hero")).isEqualTo(Standing.State.STOPPED);
        assertThat(store().phases("hero")).containsExactly(new Phase(1, phase.plan(), NOW, Optional.of(LATER)));
        assertThat(store().acts("hero"))
                .extracting(Act::kind)
                .containsExactly(Act.Kind.STOP, Act.Kind.PAUSE, Act.Kind.RESUME, Act.Kind.PAUSE, Act.Kind.BEGIN);
    }

    @Test
    void promotionEndsTheExperimentOnceAndIsItsNewestAct() {
        Phase phase = store().begin(Experiments.plan("hero"), by("anna"));

        assertThat(store().endByPromotion("hero", by("ben", LATER))).isTrue();
        assertThat(store().endByPromotion("hero", by("ben", LATER))).isFalse();

        assertThat(state("hero")).isEqualTo(Standing.State.STOPPED);
        assertThat(store().phases("hero")).containsExactly(new Phase(1, phase.plan(), NOW, Optional.of(LATER)));
        assertThat(store().acts("hero")).extracting(Act::kind).containsExactly(Act.Kind.PROMOTE, Act.Kind.BEGIN);
    }

    @Test
    void actThatDoesNotFitChangesNothing() {
        store().begin(Experiments.plan("hero"), by("anna"));

        assertThat(store().resume("hero", by("ben"))).as("it runs").isFalse();
        store().pause("hero", by("ben"));
        assertThat(store().pause("hero", by("ben"))).as("it is paused").isFalse();
        store().stop("hero", by("ben"));
        long revision = store().revision();
        assertThat(store().stop("hero", by("calendar"))).as("it is over").isFalse();
        assertThat(store().pause("hero", by("ben"))).isFalse();
        assertThat(store().resume("hero", by("ben"))).isFalse();

        assertThat(store().acts("hero")).hasSize(3);
        assertThat(store().revision()).isEqualTo(revision);
    }

    @Test
    void unknownExperimentIsNothingThatCanBeChanged() {
        assertThat(store().pause("nothing", by("ben"))).isFalse();
        assertThat(store().resume("nothing", by("ben"))).isFalse();
        assertThat(store().stop("nothing", by("ben"))).isFalse();
        assertThat(store().acts("nothing")).isEmpty();
    }

    @Test
    void stoppedExperimentCanBeginAnew() {
        store().begin(Experiments.plan("hero"), by("anna"));
        store().stop("hero", by("ben", LATER));

        Phase again = store().begin(Experiments.plan("hero"), by("anna", LATER.plusSeconds(60)));

        assertThat(again.number()).isEqualTo(2);
        assertThat(state("hero")).isEqualTo(Standing.State.RUNNING);
        assertThat(store().phases("hero").get(1).ended())
                .as("the first phase ended when it was stopped")
                .contains(LATER);
    }

    @Test
    void reasonStandsWhereNoPersonWantedIt() {
        List.of("by-anna", "by-guardrail", "by-calendar")
                .forEach(name -> store().begin(Experiments.plan(name), by("anna")));
        store().stop("by-anna", by("anna"));
        store().stop("by-guardrail", by("guardrail"));
        store().stop("by-calendar", by("calendar"));

        assertThat(store().standing().experiments())
                .extracting(Standing.Status::reason)
                .containsExactly("", "Because of calendar", "Because of guardrail");
    }

    @Test
    void programmeIsMeasuredAnewOnlyWhenItChanges() {
        ProgrammeGoals goals = new ProgrammeGoals(Experiments.goals(), 0.05, 0.1);

        ProgrammePlan first = store().measureProgramme(goals, NOW);
        long revision = store().revision();
        ProgrammePlan same = store().measureProgramme(goals, LATER);

        assertThat(first).isEqualTo(new ProgrammePlan(1, Experiments.goals(), 0.05, 0.1, NOW));
        assertThat(same).isEqualTo(first);
        assertThat(store().revision()).isEqualTo(revision);
        assertThat(measured(new ProgrammeGoals(Experiments.goals(), 0.06, 0.1)).phase())
                .isEqualTo(2);
        assertThat(measured(new ProgrammeGoals(Experiments.goals(), 0.06, 0.2)).phase())
                .isEqualTo(3);
        assertThat(measured(new ProgrammeGoals(List.of(), 0.06, 0.2)).phase()).isEqualTo(4);
        assertThat(store().standing().programme()).contains(new ProgrammePlan(4, List.of(), 0.06, 0.2, LATER));
    }

    private ProgrammePlan measured(ProgrammeGoals goals) {
        return store().measureProgramme(goals, LATER);
    }

    @Test
    void actOfOneInstanceIsSeenByTheOther() {
        try (JdbcStores other = JdbcStores.open(settings())) {
            long before = other.experiments().revision();
            Phase phase = store().begin(Experiments.plan("hero"), by("anna"));

            assertThat(other.experiments().revision()).isGreaterThan(before);
            assertThat(other.experiments().standing()).isEqualTo(store().standing());
            assertThat(other.experiments().pause("hero", by("ben"))).isTrue();
            assertThat(state("hero")).isEqualTo(Standing.State.PAUSED);
            assertThat(other.experiments().begin(phase.plan(), by("ben")).number())
                    .isEqualTo(2);
        }
    }

    @Test
    void phasesThatBeginAtOnceHaveDistinctNumbers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (JdbcStores other = JdbcStores.open(settings())) {
            List<Callable<Integer>> begins = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ExperimentStore one = i % 2 == 0 ? store() : other.experiments();
                begins.add(() -> one.begin(Experiments.plan("hero"), by("anna")).number());
            }
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(begins)) {
                numbers.add(each.get());
            }

            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 12).boxed().toList());
            assertThat(store().phases("hero")).hasSize(12);
            assertThat(store().phases("hero").stream()
                            .filter(phase -> phase.ended().isEmpty()))
                    .hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void onlyOneInstanceStopsWhatIsOver() throws Exception {
        store().begin(Experiments.plan("hero"), by("anna"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (JdbcStores other = JdbcStores.open(settings())) {
            List<Callable<Boolean>> stops = List.of(
                    () -> store().stop("hero", by("calendar")),
                    () -> other.experiments().stop("hero", by("calendar")));
            List<Boolean> changed = new ArrayList<>();
            for (Future<Boolean> each : threads.invokeAll(stops)) {
                changed.add(each.get());
            }

            assertThat(changed).containsExactlyInAnyOrder(true, false);
            assertThat(store().acts("hero")).hasSize(2);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void rowThatCannotBeReadIsLeftOutAlone() {
        store().begin(Experiments.plan("broken"), by("anna"));
        store().begin(Experiments.plan("good"), by("anna"));
        store().measureProgramme(new ProgrammeGoals(Experiments.goals(), 0.05, 0.1), NOW);
        RawSql raw = new RawSql(settings());
        raw.run("UPDATE experiment_phase SET plan = '{\"about\":{}}' WHERE experiment = 'broken'");
        raw.run("UPDATE programme_phase SET goals = '[{\"name\":\"x\"}]'");
        raw.run("UPDATE experiment_phase SET state = 'dreaming' WHERE experiment = 'good'");
        raw.run("UPDATE experiment_act SET kind = 'dream' WHERE experiment = 'broken'");

        assertThat(store().standing().experiments())
                .extracting(status -> status.phase().plan().about().name())
                .containsExactly("good");
        assertThat(state("good")).as("a state of another version").isEqualTo(Standing.State.STOPPED);
        assertThat(store().standing().programme()).isEmpty();
        assertThat(store().phases("broken")).isEmpty();
        assertThat(store().acts("broken")).isEmpty();
        assertThat(measured(new ProgrammeGoals(Experiments.goals(), 0.05, 0.1)).phase())
                .as("measured anew")
                .isEqualTo(2);
    }

    private Standing.State state(String experiment) {
        return store().standing().experiment(experiment).orElseThrow().state();
    }
}
