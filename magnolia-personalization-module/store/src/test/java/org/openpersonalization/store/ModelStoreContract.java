package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.consent.ConsentStamp;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.LearnedAllocation;
import org.openpersonalization.experiment.phase.LearnedModel;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.learning.DecisionReplay;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.EpochCodec;
import org.openpersonalization.learning.TrainingRow;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.learning.ModelStore;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.signal.RequestContext;

/** What a store of models keeps to, whatever the database. */
abstract class ModelStoreContract {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant SHOWN = START.plusSeconds(60);
    private static final Instant CLOSED = SHOWN.plus(Duration.ofDays(15));
    private static final Set<Purpose> GRANTED =
            Set.of(Purpose.ANALYTICS, Purpose.AI_RECOMMENDATIONS, Purpose.BEHAVIORAL);
    private static final int MANY = 1_000;
    private static final Component COMPONENT = new Component(
            "c",
            ComponentKind.CONTENT,
            List.of(
                    new Variant("a", Optional.empty(), Schedule.always(), List.of()),
                    new Variant("b", Optional.empty(), Schedule.always(), List.of())));

    @TempDir
    Path files;

    private JdbcStores stores;
    private Phase phase;

    abstract StoreSettings settings();

    @BeforeEach
    void open() {
        stores = JdbcStores.open(settings());
        RawSql raw = new RawSql(settings());
        List.of("experiment_phase", "model_epoch", "lease", "exposure", "activity", "withdrawal")
                .forEach(table -> raw.run("DELETE FROM " + table));
        phase = stores.experiments()
                .begin(
                        Experiments.plan("hero").allocatedBy(new LearnedAllocation(List.of())),
                        Experiments.by("anna", START));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private ModelStore models() {
        return stores.models();
    }

    private RunningExperiments running() {
        return RunningExperiments.of(
                stores.experiments().standing(), RequestContext.PATHS, key -> models().newest(key));
    }

    private RunningExperiment optimization() {
        return running().all().get(0);
    }

    private LearnedModel model() {
        return optimization().model().orElseThrow();
    }

    private Epoch published() {
        Epoch first = model().trainer().first(START);
        models().publish(phase.key(), first, START);
        return first;
    }

    private static VisitorKey visitor(int number) {
        return new VisitorKey(number + 1L, 77);
    }

    /** A visitor sees the component at a moment. */
    private Decision show(VisitorKey visitor, Instant at) {
        Visit visit = new Visit(
                path -> path.equals("profile.sessions") ? 3 : null,
                new ConsentState(GRANTED),
                Optional.of(visitor.hexadecimal()),
                at);
        Decision decision = new DecisionLadder(new Slices(0, 0), running()).decide(COMPONENT, visit);
        keep(visitor, List.of(new Exposure(UUID.randomUUID(), at, "/home", decision)), List.of(), at);
        return decision;
    }

    private void act(VisitorKey visitor, Instant at) {
        keep(visitor, List.of(), List.of(new Activity(UUID.randomUUID(), at, ActivityKind.CLICK, "c", 1)), at);
    }

    private void keep(VisitorKey visitor, List<Exposure> exposures, List<Activity> activities, Instant at) {
        Map<Purpose, Instant> grants =
                Map.of(Purpose.ANALYTICS, START, Purpose.AI_RECOMMENDATIONS, START, Purpose.BEHAVIORAL, START);
        stores.profiles()
                .appendLater(
                        visitor, new Observation(List.of(), exposures, activities, at, grants, ConsentStamp.unknown()))
                .join();
    }

    private List<TrainingRow> decisions() {
        return models().decisions(optimization(), CLOSED, MANY);
    }

    @Test
    void newestEpochIsReadBitForBitAndLetsTheRevisionGrow() {
        assertThat(models().newest(phase.key())).isEmpty();
        long before = stores.experiments().revision();

        Epoch first = published();

        assertThat(models().newest(phase.key())).contains(first);
        assertThat(stores.experiments().revision()).isGreaterThan(before);
        assertThat(optimization().epoch()).contains(first);
    }

    @Test
    void epochOfANumberIsPublishedOnce() {
        Epoch first = published();
        Epoch second = model().trainer().train(List.of(), Optional.of(first), START);

        assertThat(models().publish(phase.key(), first, START)).isFalse();
        assertThat(models().publish(phase.key(), second, START)).isTrue();
        assertThat(models().publish(phase.key(), second, START)).isFalse();
        assertThat(models().newest(phase.key())).contains(second);
    }

    @Test
    void fewOldEpochsAreKept() {
        Epoch newest = published();
        for (int number = 1; number <= 310; number++) {
            newest = model().trainer().train(List.of(), Optional.of(newest), START);
            models().publish(phase.key(), newest, START);
        }

        assertThat(new RawSql(settings()).rows("model_epoch")).isEqualTo(300);
    }

    @Test
    void damagedEpochIsNone() {
        published();
        new RawSql(settings()).run("UPDATE model_epoch SET epoch = ?", (Object) new byte[] {1, 2, 3});

        assertThat(models().newest(phase.key())).isEmpty();
    }

    @Test
    void leaseIsHeldByOneUntilItEnds() {
        Instant end = START.plusSeconds(60);

        assertThat(models().lease("training", "one", START, end)).isTrue();
        assertThat(models().lease("training", "two", START.plusSeconds(1), end)).isFalse();
        assertThat(models().lease("training", "one", START.plusSeconds(2), end)).isTrue();
        assertThat(models().lease("other", "two", START, end)).isTrue();
        assertThat(models().lease("training", "two", end.plusMillis(1), end.plusSeconds(60)))
                .isTrue();
        assertThat(models().lease("training", "one", end.plusSeconds(1), end.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void shownDecisionIsLoggedAndJoinedWithItsOutcome() {
        published();
        Decision decision = show(visitor(1), SHOWN);
        show(visitor(2), SHOWN);
        act(visitor(1), SHOWN.plusSeconds(5));
        act(visitor(2), SHOWN.plus(Duration.ofDays(14)).plusSeconds(1));

        List<TrainingRow> rows = decisions();

        assertThat(rows).extracting(TrainingRow::reward).containsExactly(1.0, 0.0);
        assertThat(rows.get(0).decision().origin().visitor()).isEqualTo(visitor(1));
        assertThat(rows.get(0).decision().choice())
                .isEqualTo(decision.choice().orElseThrow().choice());
        assertThat(rows.get(0).decision().features())
                .isEqualTo(decision.choice().orElseThrow().request().features());
    }

    @Test
    @Tag("promise-6")
    void loggedDecisionsAreReplayedBitForBitByAnotherProcess() {
        Epoch first = published();
        for (int number = 0; number < 200; number++) {
            show(visitor(number), SHOWN);
        }
        Epoch second = model().trainer().train(decisions(), Optional.of(first), CLOSED);
        models().publish(phase.key(), second, CLOSED);
        for (int number = 0; number < 200; number++) {
            show(visitor(number), SHOWN.plusSeconds(30));
        }
        stores.close();
        stores = JdbcStores.open(settings());

        DecisionReplay replay = new DecisionReplay(
                model().chooser(), number -> number == 0 ? Optional.of(first) : models().newest(phase.key()));
        DecisionReplay.Result result =
                replay.replay(decisions().stream().map(TrainingRow::decision).toList());

        assertThat(result.decisions()).isEqualTo(400);
        assertThat(result.differences()).isEmpty();
    }

    private record Ending(int code, String out, String err) {}

    private Ending replay(String... further) throws IOException {
        Path password = Files.writeString(files.resolve("password"), settings().password());
        List<String> arguments = new ArrayList<>(List.of(
                "--database",
                settings().jdbcUrl(),
                "--user",
                settings().user(),
                "--password-file",
                password.toString()));
        arguments.addAll(List.of(further));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = ReplayDecisions.run(
                arguments.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ending(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void commandRecomputesTheLogWhileTheSiteRuns() throws Exception {
        published();
        for (int number = 0; number < 50; number++) {
            show(visitor(number), SHOWN);
        }

        Ending ending = replay();

        assertThat(ending.code()).as(ending.err()).isZero();
        assertThat(ending.out()).contains(phase.key() + ": 50 decisions were recomputed, all of them bit for bit.");
    }

    @Test
    void commandNamesDecisionsThatDiffer() throws Exception {
        Epoch first = published();
        for (int number = 0; number < 50; number++) {
            show(visitor(number), SHOWN);
        }
        Epoch.Transition other = new Epoch.Transition(List.of(1.0, 0.0, 0.0), 0, List.of(1.0, 0.0, 0.0));
        Epoch changed = new Epoch(first.version(), first.arms(), first.policy(), other, first.source());
        new RawSql(settings()).run("UPDATE model_epoch SET epoch = ?", (Object) EpochCodec.write(changed));

        Ending ending = replay("--most", "40");

        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.out()).contains("of 40 recomputed decisions differ").contains("differs in ");
    }

    @Test
    void commandSaysThatEpochsAreNoLongerKept() throws Exception {
        published();
        show(visitor(1), SHOWN);
        new RawSql(settings()).run("DELETE FROM model_epoch");

        Ending ending = replay();

        assertThat(ending.code()).isZero();
        assertThat(ending.out())
                .contains("no decision was recomputed")
                .contains("One decision cannot be recomputed, as the epoch is no longer kept.");
    }

    @Test
    void commandRefusesWhatItDoesNotKnow() throws Exception {
        published();

        assertThat(replay("--experiment", "other").err()).contains("No running optimization was found");
        assertThat(replay("--most", "many").err()).contains("--most is a whole number above 0 [value=many]");
        assertThat(replay("--most", "many").code()).isEqualTo(2);
    }

    @Test
    void visitorIsToldWhatTheModelRead() {
        published();
        show(visitor(1), SHOWN);

        assertThat(stores.profiles().data(visitor(1), MANY).shown())
                .singleElement()
                .satisfies(shown -> assertThat(shown.features()).containsEntry("frequency.value", 1.38671875));

        stores.profiles().forget(visitor(1), Set.of(Purpose.BEHAVIORAL), SHOWN.plusSeconds(1));
        assertThat(stores.profiles().data(visitor(1), MANY).shown())
                .singleElement()
                .satisfies(shown -> assertThat(shown.features()).isEmpty());
    }

    @Test
    void visitorHasOneRowAnEpoch() {
        Epoch first = published();
        show(visitor(1), SHOWN);
        show(visitor(1), SHOWN.plusSeconds(30));
        models().publish(phase.key(), model().trainer().train(List.of(), Optional.of(first), START), START);
        show(visitor(1), SHOWN.plusSeconds(60));

        assertThat(decisions())
                .extracting(row -> row.decision().origin().time())
                .containsExactly(SHOWN, SHOWN.plusSeconds(60));
    }

    @Test
    void openWindowsAndOtherPhasesAreNotRead() {
        published();
        show(visitor(1), SHOWN);
        show(visitor(2), CLOSED.plusSeconds(1));
        assertThat(decisions()).hasSize(1);

        phase = stores.experiments().begin(phase.plan(), Experiments.by("anna", SHOWN.plusSeconds(1)));
        published();
        show(visitor(3), SHOWN.plusSeconds(2));

        assertThat(decisions())
                .extracting(row -> row.decision().origin().visitor())
                .containsExactly(visitor(3));
    }

    @Test
    void withdrawalOfAPurposeTakesTheChoiceAndLeavesTheExposure() {
        published();
        show(visitor(1), SHOWN);
        show(visitor(2), SHOWN);

        stores.profiles().forget(visitor(1), Set.of(Purpose.AI_RECOMMENDATIONS), SHOWN.plusSeconds(1));

        assertThat(decisions())
                .extracting(row -> row.decision().origin().visitor())
                .containsExactly(visitor(2));
        assertThat(stores.profiles().exposures(visitor(1))).isEqualTo(1);
    }

    @Test
    void choiceThatArrivesAfterTheWithdrawalIsNotKept() {
        published();
        stores.profiles().forget(visitor(1), Set.of(Purpose.BEHAVIORAL), SHOWN.plusSeconds(1));

        show(visitor(1), SHOWN);

        assertThat(decisions()).isEmpty();
        assertThat(stores.profiles().exposures(visitor(1))).isEqualTo(1);
    }

    @Test
    void erasureTakesTheRow() {
        published();
        show(visitor(1), SHOWN);

        stores.profiles().forget(visitor(1), Set.of(Purpose.ANALYTICS), SHOWN.plusSeconds(1));

        assertThat(decisions()).isEmpty();
        assertThat(stores.profiles().exposures(visitor(1))).isZero();
    }

    @Test
    void oldChoicesAreForgottenAndTheirExposuresStay() {
        published();
        show(visitor(1), SHOWN);
        show(visitor(2), SHOWN.plusSeconds(10));

        stores.profiles().forgetChoices(SHOWN.plusSeconds(5));

        assertThat(decisions())
                .extracting(row -> row.decision().origin().visitor())
                .containsExactly(visitor(2));
        assertThat(stores.profiles().exposures(visitor(1))).isEqualTo(1);
    }

    @Test
    void damagedChoiceCostsOnlyItself() {
        published();
        show(visitor(1), SHOWN);
        show(visitor(2), SHOWN);
        new RawSql(settings())
                .run(
                        "UPDATE exposure SET choice = ? WHERE visitor = ?",
                        new byte[] {1},
                        visitor(1).bytes());

        assertThat(decisions()).hasSize(1);
    }
}
