package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.openpersonalization.consent.ConsentStamp;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileFold;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.visitor.ErasureStore;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.ProfileCount;
import org.openpersonalization.service.visitor.SignalLog;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.store.signal.DeletionOrder;
import org.openpersonalization.store.signal.DeletionSteps;
import org.openpersonalization.store.signal.JdbcProfileStore;
import org.openpersonalization.store.signal.SignalRows;
import org.openpersonalization.store.sql.Database;
import org.openpersonalization.store.sql.SqlStatement;

/**
 * The contract of a profile store on any database; a subclass names the database. Long, since a store is tested as a whole: its
 * ports share one log.
 */
abstract class ProfileStoreContract {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private Histories histories;
    private JdbcProfileStore store;

    abstract StoreSettings settings();

    /** Every test has visitors and signals of its own, the same ones in every run. */
    @BeforeEach
    void start(TestInfo test) {
        histories = new Histories(test.getDisplayName().hashCode());
        open();
    }

    private void open() {
        store = JdbcProfileStore.open(settings());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void strangerHasAnEmptyProfile() {
        assertThat(store.load(histories.visitor())).isEqualTo(Profile.empty());
    }

    @Test
    void appendedSignalsAreInTheProfileAtOnce() {
        VisitorKey visitor = histories.visitor();
        store.load(visitor);

        store.append(visitor, histories.signals(5), NOW);
        store.append(visitor, List.of(view()), NOW);

        assertThat(store.load(visitor).counters()).containsKey("views");
    }

    @Test
    void signalThatComesTwiceCountsOnce() {
        VisitorKey visitor = histories.visitor();
        Signal signal = view();

        assertThat(store.append(visitor, List.of(signal, signal), NOW)).isEqualTo(1);
        assertThat(store.append(visitor, List.of(signal), NOW.plusSeconds(5))).isZero();
        assertThat(store.load(visitor).counters().get("views").total()).isEqualTo(1);
    }

    @Test
    void appendTellsTheNumberUpToWhichTheProfileIsFolded() {
        VisitorKey visitor = histories.visitor();
        Observation views = Observation.of(List.of(view(), view()), NOW);

        SignalLog.Appended first = store.appendLater(visitor, views).join();
        SignalLog.Appended again = store.appendLater(visitor, views).join();

        assertThat(first.added()).isEqualTo(2);
        assertThat(first.sequence()).isPositive().isEqualTo(store.load(visitor).sequence());
        assertThat(again).isEqualTo(new SignalLog.Appended(0, first.sequence()));
        assertThat(store.appendLater(visitor, Observation.of(List.of(), NOW)).join())
                .isEqualTo(new SignalLog.Appended(0, 0));
    }

    @Test
    void sameIdOfAnotherVisitorIsAnotherSignal() {
        Signal signal = view();
        store.append(histories.visitor(), List.of(signal), NOW);

        assertThat(store.append(histories.visitor(), List.of(signal), NOW)).isEqualTo(1);
    }

    @Test
    void profileIsTheFoldOfTheLogAndRebuildingGivesTheSame() {
        for (int i = 0; i < 10; i++) {
            VisitorKey visitor = histories.visitor();
            List<Signal> history = histories.signals(60);
            for (int from = 0; from < history.size(); from += 7) {
                store.append(visitor, history.subList(from, Math.min(from + 7, history.size())), NOW);
            }

            Profile live = store.load(visitor);

            assertThat(store.rebuild(visitor)).isEqualTo(live);
            assertThat(folded(history)).isEqualTo(withSequence(live, history.size()));
        }
    }

    @Test
    void profileSurvivesClosing() {
        VisitorKey visitor = histories.visitor();
        store.append(visitor, histories.signals(30), NOW);
        Profile before = store.load(visitor);
        store.close();

        open();

        assertThat(store.load(visitor)).isEqualTo(before);
    }

    @Test
    void forgettingAPurposeKeepsTheOther() {
        VisitorKey visitor = histories.visitor();
        store.append(visitor, histories.signals(80), NOW);
        Profile before = store.load(visitor);

        store.forget(visitor, Set.of(Purpose.BEHAVIORAL), NOW);

        Profile after = store.load(visitor);
        assertThat(after.visits()).isEmpty();
        assertThat(after.counters()).isEmpty();
        assertThat(after.interests()).isEmpty();
        assertThat(after.declared()).isEqualTo(before.declared());
        assertThat(store.rebuild(visitor)).isEqualTo(after);
    }

    @Test
    void answerThatWasTakenBackStaysTakenBackWhenTheRestIsForgotten() {
        VisitorKey visitor = histories.visitor();
        store.append(visitor, List.of(answer("climbing"), answer(), view()), NOW);

        store.forget(visitor, Set.of(Purpose.BEHAVIORAL), NOW);

        assertThat(store.load(visitor).declared()).isEmpty();
        assertThat(store.rebuild(visitor)).isEqualTo(store.load(visitor));
    }

    @Test
    void forgettingBothLeavesNothing() {
        VisitorKey visitor = histories.visitor();
        store.append(visitor, histories.signals(20), NOW);

        store.forget(visitor, Set.of(Purpose.PREFERENCES), NOW);
        store.forget(visitor, Set.of(Purpose.BEHAVIORAL), NOW);

        assertThat(store.load(visitor)).isEqualTo(Profile.empty());
        assertThat(store.rebuild(visitor)).isEqualTo(Profile.empty());
    }

    @Test
    void longLogIsShortenedAndChangesNoProfile() {
        VisitorKey visitor = histories.visitor();
        Profile folded = Profile.empty();
        for (int i = 0; i < 24; i++) {
            store.append(visitor, histories.signals(SignalRows.MOST_FOLDED / 2), NOW);
            folded = store.load(visitor);
        }

        assertThat(signalsOf(visitor)).isBetween((long) SignalRows.MOST, (long) SignalRows.MOST + 1_000);
        assertThat(store.rebuild(visitor)).isEqualTo(folded);

        assertThat(store.forget(visitor, Set.of(Purpose.BEHAVIORAL), NOW)).isTrue();
        assertThat(store.rebuild(visitor)).isEqualTo(store.load(visitor));
        assertThat(store.load(visitor).visits()).isEmpty();
        assertThat(store.forget(visitor, Set.of(Purpose.PREFERENCES), NOW)).isTrue();
        assertThat(signalsOf(visitor)).isZero();
        assertThat(store.load(visitor)).isEqualTo(Profile.empty());
    }

    @Test
    void deletionThatWasInterruptedIsCarriedOutByTheNextProcess() throws InterruptedException {
        VisitorKey visitor = histories.visitor();
        for (int i = 0; i < 10; i++) {
            store.append(visitor, histories.signals(DeletionSteps.MOST_ROWS / 2), NOW);
        }
        store.close();
        Set<Purpose> both = Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES);
        try (Database database = Database.open(settings())) {
            SignalRows log = new SignalRows(new ProfileFold(FoldSettings.defaults()));
            DeletionSteps steps = new DeletionSteps(log, DeletionOrder.of(visitor, both, NOW));
            assertThat(database.commits().<Boolean>write(visitor, steps::begin)).isFalse();
        }
        assertThat(signalsOf(visitor)).isPositive();

        open();
        try (Jobs jobs = new Jobs()) {
            store.startJobs(jobs);
            for (int i = 0; i < 100 && openDeletions() > 0; i++) {
                Thread.sleep(200);
            }
        }

        assertThat(openDeletions()).isZero();
        assertThat(signalsOf(visitor)).isZero();
        assertThat(store.load(visitor)).isEqualTo(Profile.empty());
    }

    @Test
    void rowsThatCannotBeReadCostOnlyThemselves() {
        VisitorKey visitor = histories.visitor();
        store.append(visitor, List.of(answer("climbing"), view(), view()), NOW);
        RawSql raw = new RawSql(settings());
        raw.run(
                "UPDATE signal_log SET body = '{' WHERE sequence = (SELECT MAX(sequence) FROM signal_log WHERE visitor = ?)",
                (Object) visitor.bytes());
        raw.run("UPDATE profile SET body = '{' WHERE visitor = ?", (Object) visitor.bytes());
        store.close();
        open();

        assertThat(store.load(visitor).declared()).containsKey("goal");
        assertThat(store.data(visitor, 10).signals()).hasSize(2);
        assertThat(store.append(visitor, List.of(view()), NOW)).isEqualTo(1);
        assertThat(store.foldAway(NOW.plusSeconds(1), NOW)).isGreaterThanOrEqualTo(4);
        assertThat(store.forget(visitor, Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES), NOW))
                .isTrue();
        assertThat(store.load(visitor)).isEqualTo(Profile.empty());
    }

    private int openDeletions() {
        return new RawSql(settings())
                .<Integer>with(connection -> SqlStatement.first(
                                connection, row -> row.getInt(1), "SELECT COUNT(*) FROM deletion")
                        .orElseThrow());
    }

    private long signalsOf(VisitorKey visitor) {
        return new RawSql(settings())
                .<Long>with(connection -> SqlStatement.first(
                                connection,
                                row -> row.getLong(1),
                                "SELECT COUNT(*) FROM signal_log WHERE visitor = ?",
                                (Object) visitor.bytes())
                        .orElseThrow());
    }

    @Test
    void foldingAwayChangesNoProfile() {
        VisitorKey visitor = histories.visitor();
        List<Signal> history = histories.signals(50);
        store.append(visitor, history.subList(0, 30), NOW.minusSeconds(100));
        store.append(visitor, history.subList(30, 50), NOW);
        Profile before = store.load(visitor);

        assertThat(store.foldAway(NOW, NOW)).isGreaterThanOrEqualTo(30);
        assertThat(store.foldAway(NOW, NOW)).isZero();

        assertThat(store.load(visitor)).isEqualTo(before);
        assertThat(store.rebuild(visitor)).isEqualTo(before);
        store.append(visitor, histories.signals(10), NOW.plusSeconds(1));
        assertThat(store.rebuild(visitor)).isEqualTo(store.load(visitor));
    }

    @Test
    void foldingAwayStopsAtTheFirstSignalThatStaysWhateverTheClocksSaid() {
        VisitorKey visitor = histories.visitor();
        store.append(visitor, histories.signals(5), NOW.minusSeconds(100));
        store.append(visitor, histories.signals(5), NOW);
        store.append(visitor, histories.signals(5), NOW.minusSeconds(50));
        Profile before = store.load(visitor);

        store.foldAway(NOW, NOW);

        assertThat(store.load(visitor)).isEqualTo(before);
        assertThat(store.rebuild(visitor)).isEqualTo(before);
    }

    @Test
    void forgettingReachesWhatWasFoldedAway() {
        VisitorKey visitor = histories.visitor();
        store.append(visitor, histories.signals(40), NOW.minusSeconds(100));
        store.foldAway(NOW, NOW);

        store.forget(visitor, Set.of(Purpose.BEHAVIORAL), NOW);

        assertThat(store.load(visitor).visits()).isEmpty();
        assertThat(store.rebuild(visitor).counters()).isEmpty();
    }

    @Test
    void whatWasGrantedBeforeItWasForgottenIsNotKeptWheneverItComes() {
        VisitorKey visitor = histories.visitor();
        store.forget(visitor, Set.of(Purpose.BEHAVIORAL, Purpose.ANALYTICS), NOW);

        store.appendLater(visitor, observation(NOW.minusMillis(1))).join();
        store.appendLater(visitor, granted(NOW.minusSeconds(60), NOW.plusSeconds(60)))
                .join();
        store.appendLater(visitor, granted(NOW, NOW.plusSeconds(61))).join();

        assertThat(store.load(visitor)).isEqualTo(Profile.empty());
        assertThat(store.exposures(visitor)).isZero();
        assertThat(store.forgotten(visitor, Set.of(Purpose.BEHAVIORAL, Purpose.PREFERENCES)))
                .containsExactly(Map.entry(Purpose.BEHAVIORAL, NOW));
    }

    @Test
    void withdrawalIsRememberedUntilNothingCanBeOnItsWay() {
        VisitorKey visitor = histories.visitor();
        store.forget(visitor, Set.of(Purpose.BEHAVIORAL), NOW);

        store.forgetWithdrawals(NOW);
        assertThat(store.forgotten(visitor, Set.of(Purpose.BEHAVIORAL))).hasSize(1);
        store.forgetWithdrawals(NOW.plusMillis(1));
        assertThat(store.forgotten(visitor, Set.of(Purpose.BEHAVIORAL))).isEmpty();
    }

    @Test
    void exposureThatIsReportedTwiceIsKeptOnce() {
        VisitorKey visitor = histories.visitor();
        Observation reported = granted(NOW, NOW.plusMillis(1));

        store.appendLater(visitor, reported).join();
        store.appendLater(visitor, reported).join();

        assertThat(store.exposures(visitor)).isEqualTo(1);
    }

    @Test
    void whoAgreesAgainIsHeardAgain() {
        VisitorKey visitor = histories.visitor();
        store.forget(visitor, Set.of(Purpose.BEHAVIORAL, Purpose.ANALYTICS), NOW);

        store.appendLater(visitor, granted(NOW.plusMillis(1), NOW.plusMillis(2)))
                .join();

        assertThat(store.load(visitor).counters()).containsKey("views");
        assertThat(store.exposures(visitor)).isEqualTo(1);
    }

    @Test
    void deletionReachesWhatCameOnTheGrantAfterItWasAskedFor() {
        VisitorKey visitor = histories.visitor();
        store.appendLater(visitor, granted(NOW.minusSeconds(60), NOW.plusSeconds(2)))
                .join();

        store.forget(visitor, Set.of(Purpose.BEHAVIORAL, Purpose.ANALYTICS), NOW);

        assertThat(store.load(visitor)).isEqualTo(Profile.empty());
        assertThat(store.exposures(visitor)).isZero();
        assertThat(store.data(visitor, 10).signals()).isEmpty();
    }

    @Test
    void grantThatAClockAheadGaveEndsWithTheErasure() {
        VisitorKey visitor = histories.visitor();
        Instant ahead = NOW.plusSeconds(2);
        store.appendLater(visitor, granted(ahead, ahead)).join();

        store.forget(visitor, Set.of(Purpose.BEHAVIORAL, Purpose.ANALYTICS), NOW.plus(ErasureStore.CLOCKS_DIFFER));
        store.appendLater(visitor, granted(ahead, ahead.plusSeconds(1))).join();

        assertThat(store.load(visitor)).isEqualTo(Profile.empty());
        assertThat(store.exposures(visitor)).isZero();
    }

    @Test
    void newestGrantIsKnownHoweverFarAheadTheClockWas() {
        VisitorKey visitor = histories.visitor();
        Instant ahead = NOW.plus(Duration.ofMinutes(5));
        assertThat(store.newestGrant(visitor)).isEmpty();
        store.append(visitor, histories.signals(2), NOW);
        store.appendLater(visitor, granted(ahead, ahead)).join();

        assertThat(store.newestGrant(visitor)).contains(ahead);
    }

    @Test
    void forgettingThatIsRepeatedLaterKeepsWhatCameSince() {
        VisitorKey visitor = histories.visitor();
        store.append(visitor, histories.signals(20), NOW.minusSeconds(1));
        store.forget(visitor, Set.of(Purpose.BEHAVIORAL, Purpose.ANALYTICS), NOW);
        store.appendLater(visitor, granted(NOW.plusMillis(1), NOW.plusMillis(2)))
                .join();
        Profile since = store.load(visitor);

        store.forget(visitor, Set.of(Purpose.BEHAVIORAL, Purpose.ANALYTICS), NOW);

        assertThat(store.load(visitor)).isEqualTo(since);
        assertThat(store.exposures(visitor)).isEqualTo(1);
    }

    @Test
    void whoDoesNotComeBackIsForgotten() {
        VisitorKey gone = histories.visitor();
        VisitorKey here = histories.visitor();
        VisitorKey counted = histories.visitor();
        Exposure shown = new Exposure(histories.signal().at().id(), NOW, "/home", Decision.failed("c", "x"));
        store.appendLater(counted, new Observation(List.of(), List.of(shown), NOW, Map.of(), ConsentStamp.unknown()))
                .join();
        store.appendLater(gone, observation(NOW)).join();
        store.appendLater(here, observation(NOW.plusSeconds(10))).join();

        assertThat(store.forgetUntouched(NOW.plusSeconds(5))).isGreaterThanOrEqualTo(1);

        assertThat(store.load(gone)).isEqualTo(Profile.empty());
        assertThat(store.rebuild(gone)).isEqualTo(Profile.empty());
        assertThat(store.exposures(gone)).isZero();
        assertThat(store.exposures(counted)).isZero();
        assertThat(store.load(here).counters()).containsKey("views");
    }

    private Observation granted(Instant at, Instant received) {
        return observation(received).grantedAt(Map.of(Purpose.BEHAVIORAL, at, Purpose.ANALYTICS, at));
    }

    @Test
    void profileIsInMemoryAfterItWasWrittenAndGoneAfterItWasForgotten() {
        VisitorKey visitor = histories.visitor();

        assertThat(store.cached(visitor)).isEmpty();
        store.append(visitor, List.of(view()), NOW);
        assertThat(store.cached(visitor)).contains(store.rebuild(visitor));
        store.forget(visitor, Set.of(Purpose.BEHAVIORAL), NOW);
        assertThat(store.cached(visitor)).isEmpty();
    }

    @Test
    void visitorOfWhomNothingIsKnownIsNotInMemoryAfterALookUp() {
        VisitorKey visitor = histories.visitor();

        store.load(visitor);

        assertThat(store.cached(visitor)).isEmpty();
    }

    @Test
    void everythingAboutAVisitorCanBeReadNewestFirst() {
        VisitorKey visitor = histories.visitor();
        List<Signal> history = histories.signals(12);
        store.append(visitor, history, NOW);
        store.appendLater(visitor, observation(NOW)).join();

        VisitorData all = store.data(visitor, 100);
        VisitorData some = store.data(visitor, 5);

        assertThat(all.isComplete()).isTrue();
        assertThat(all.signals()).hasSize(13).endsWith(history.get(0));
        assertThat(all.shown())
                .singleElement()
                .satisfies(shown -> assertThat(shown.component()).isEqualTo("c"));
        assertThat(all.profile()).isEqualTo(store.load(visitor));
        assertThat(some.isComplete()).isFalse();
        assertThat(some.signals()).isEqualTo(all.signals().subList(0, 5));
        assertThat(store.data(histories.visitor(), 5).signals()).isEmpty();
    }

    @Test
    void exposuresGoWithAnalyticsAloneAndAfterTheRetention() {
        VisitorKey visitor = histories.visitor();
        store.appendLater(visitor, observation(NOW)).join();
        store.forget(visitor, Set.of(Purpose.BEHAVIORAL), NOW);
        assertThat(store.exposures(visitor)).isEqualTo(1);

        store.forget(visitor, Set.of(Purpose.ANALYTICS), NOW);
        assertThat(store.exposures(visitor)).isZero();

        store.appendLater(visitor, observation(NOW)).join();
        store.foldAway(NOW.plusMillis(1), NOW.plusMillis(1));
        assertThat(store.exposures(visitor)).isZero();
    }

    @Test
    void closedStoreSaysThatItIsUnavailable() {
        store.close();

        assertThat(store.appendLater(histories.visitor(), observation(NOW)))
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableThat()
                .withCauseInstanceOf(StoreUnavailableException.class);
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.load(histories.visitor()));
    }

    @Test
    void manyWritersLoseNothing() throws Exception {
        VisitorKey shared = histories.visitor();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Histories own = new Histories(1_000 + i);
            writers.add(() -> {
                int added = 0;
                for (int n = 0; n < 25; n++) {
                    added += store.append(shared, own.signals(2), NOW);
                }
                return added;
            });
        }
        int added = 0;
        for (Future<Integer> writer : threads.invokeAll(writers)) {
            added += writer.get();
        }
        threads.shutdown();

        assertThat(added).isEqualTo(400);
        assertThat(store.rebuild(shared)).isEqualTo(store.load(shared));
    }

    @Test
    void whatWasGrantedTravelsWithEverySignalAndDecision() {
        VisitorKey visitor = histories.visitor();
        ConsentStamp stamp =
                ConsentStamp.of(new ConsentState(Set.of(Purpose.BEHAVIORAL, Purpose.ANALYTICS)), Regime.OPT_OUT);

        store.appendLater(visitor, observation(NOW).under(stamp)).join();
        store.append(histories.visitor(), List.of(view()), NOW);

        RawSql raw = new RawSql(settings());
        List<String> signals = raw.with(connection -> SqlStatement.list(
                connection,
                row -> row.getString(1) + " " + row.getString(2),
                "SELECT consent, regime FROM signal_log WHERE visitor = ?",
                (Object) visitor.bytes()));
        List<String> exposures = raw.with(connection -> SqlStatement.list(
                connection, row -> row.getString(1), "SELECT regime FROM exposure WHERE visitor = ?", (Object)
                        visitor.bytes()));
        assertThat(signals).containsExactly("analytics,behavioral opt-out");
        assertThat(exposures).containsExactly("opt-out");
    }

    @Test
    void whatWasShownIsKeptWithItsReasonAndTheConsentOfTheDecision() {
        VisitorKey visitor = histories.visitor();
        store.appendLater(visitor, observation(NOW)).join();

        assertThat(store.data(visitor, 10).shown()).singleElement().satisfies(shown -> {
            assertThat(shown.reason())
                    .isEqualTo(MessageCatalogue.english()
                            .text(Decision.failed("c", "x").reason().message()));
            assertThat(shown.consent()).isEqualTo("");
            assertThat(shown.rung()).isEqualTo("default");
        });
    }

    @Test
    void signalsAndExposuresAreKeptForTimesOfTheirOwn() {
        VisitorKey visitor = histories.visitor();
        store.appendLater(visitor, observation(NOW)).join();

        store.foldAway(NOW.minusSeconds(1), NOW.plusSeconds(1));
        assertThat(store.data(visitor, 10).shown()).isEmpty();
        assertThat(store.data(visitor, 10).signals()).hasSize(1);

        store.appendLater(visitor, observation(NOW)).join();
        store.foldAway(NOW.plusSeconds(1), NOW.minusSeconds(1));
        assertThat(store.data(visitor, 10).shown()).hasSize(1);
        assertThat(store.data(visitor, 10).signals()).isEmpty();
    }

    @Test
    void visitorsAreCountedByTheirProfiles() {
        long before =
                store.count(profile -> true, 1_000_000, Duration.ofMinutes(1)).total();
        for (int i = 0; i < 7; i++) {
            store.append(histories.visitor(), List.of(view(), answer(i < 3 ? "counted" : "other")), NOW);
        }

        ProfileCount count = store.count(said("counted"), 1_000_000, Duration.ofMinutes(1));

        assertThat(count).isEqualTo(new ProfileCount(3, before + 7, before + 7));
        assertThat(count.isComplete()).isTrue();
    }

    @Test
    void countingManyReadsEachProfileOnceAndTheNewestFirst() {
        Instant later = NOW.plus(Duration.ofDays(400));
        List<CompletableFuture<SignalLog.Appended>> writes = new ArrayList<>();
        for (int i = 0; i < 1_203; i++) {
            Instant received = i < 3 ? later : later.plusMillis(1 + i % 2);
            writes.add(store.appendLater(
                    histories.visitor(), Observation.of(List.of(answer(i < 3 ? "older" : "newer")), received)));
        }
        writes.forEach(CompletableFuture::join);

        ProfileCount all = store.count(said("newer"), 1_000_000, Duration.ofMinutes(1));
        ProfileCount some = store.count(said("newer"), 1_200, Duration.ofMinutes(1));
        ProfileCount rest = store.count(said("older"), 1_201, Duration.ofMinutes(1));

        assertThat(all.matching()).isEqualTo(1_200);
        assertThat(all.looked()).isEqualTo(all.total());
        assertThat(some).isEqualTo(new ProfileCount(1_200, 1_200, all.total()));
        assertThat(some.isComplete()).isFalse();
        assertThat(rest.matching()).isEqualTo(1);
    }

    @Test
    void countingStopsWhenItsTimeIsOver() {
        store.append(histories.visitor(), List.of(view()), NOW);

        ProfileCount count = store.count(profile -> true, 1_000_000, Duration.ZERO);

        assertThat(count.looked()).isZero();
        assertThat(count.total()).isPositive();
        assertThat(count.estimate()).isZero();
    }

    private static Predicate<Profile> said(String answer) {
        return profile -> profile.declared().getOrDefault("goal", List.of()).contains(answer);
    }

    private Signal answer(String... values) {
        return new Signal.DeclaredPreference(histories.signal().at(), "goal", List.of(values));
    }

    private Observation observation(Instant received) {
        Exposure exposure = new Exposure(histories.signal().at().id(), received, "/home", Decision.failed("c", "x"));
        return new Observation(List.of(view()), List.of(exposure), received, Map.of(), ConsentStamp.unknown());
    }

    private Signal view() {
        Signal signal = histories.signal();
        return new Signal.PageView(signal.at(), "/home", List.of(), List.of());
    }

    private static Profile folded(List<Signal> history) {
        ProfileFold fold = new ProfileFold(FoldSettings.defaults());
        Profile profile = Profile.empty();
        for (int i = 0; i < history.size(); i++) {
            profile = fold.fold(profile, history.get(i), i + 1);
        }
        return profile;
    }

    private static Profile withSequence(Profile profile, long sequence) {
        return new Profile(sequence, profile.visits(), profile.counters(), profile.interests(), profile.declared());
    }
}
