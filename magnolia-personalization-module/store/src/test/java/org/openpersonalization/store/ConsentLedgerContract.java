package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpersonalization.store.Decisions.draft;
import static org.openpersonalization.store.Decisions.yeses;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement.Verdict;
import org.openpersonalization.ledger.Tombstone;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.RecordingBacklog;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.ledger.ConsentLedger;
import org.openpersonalization.service.privacy.ledger.DecisionTally;
import org.openpersonalization.service.privacy.ledger.GrantTally;
import org.openpersonalization.service.privacy.ledger.RecordQuery;
import org.openpersonalization.service.privacy.proof.Verification;

/** The contract of a consent ledger on any database. Long, since each rule is a case on one ledger and its register. */
abstract class ConsentLedgerContract {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(1_100));
    private static final LedgerRetention LEAST = LedgerRetention.least();
    private static final Checkpoints.Reading NOTHING_KEPT = new Checkpoints.Reading(List.of(), List.of());

    private final Decisions decisions = new Decisions(4);
    private JdbcStores stores;
    private ConsentLedger ledger;

    abstract StoreSettings settings();

    @BeforeEach
    void open() {
        reopen();
        new RawSql(settings()).emptyLedger();
    }

    private void reopen() {
        stores = JdbcStores.open(settings());
        ledger = stores.privacy().ledger();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void recordingTheSameDraftsAgainChangesNothing() {
        VisitorKey subject = decisions.subject();
        List<RecordDraft> drafts = yeses(3, NOW);
        List<ConsentRecord> first = ledger.record(subject, drafts.subList(0, 2));

        List<ConsentRecord> again = ledger.record(subject, drafts);

        assertThat(again.subList(0, 2)).isEqualTo(first);
        assertThat(ledger.of(subject)).isEqualTo(again).hasSize(3);
    }

    @Test
    void yesThatWasRecordedIsTakenBackOnceAndOneThatWasNotLeavesNoRecord() {
        VisitorKey subject = decisions.subject();
        RecordDraft recorded = yeses(1, NOW).get(0);
        RecordDraft lost = yeses(1, NOW).get(0);
        ledger.record(subject, List.of(recorded));
        Map<UUID, RecordDraft> ends = Map.of(recorded.id(), withdrawal(), lost.id(), withdrawal());

        assertThat(ledger.takeBack(subject, ends)).isEqualTo(1);
        assertThat(ledger.takeBack(subject, ends)).isEqualTo(1);

        assertThat(ledger.of(subject))
                .extracting(
                        record -> ((ConsentEntry) record.entry()).statement().verdict())
                .containsExactly(Verdict.GIVEN, Verdict.WITHDRAWN);
        assertThat(ledger.takeBack(decisions.subject(), ends)).isZero();
    }

    /** As in a cluster: the instance with the waiting decision does not hear of the erasure. */
    @Test
    void decisionThatWaitsOnOneInstanceIsDroppedAfterTheErasureThroughAnother() throws InterruptedException {
        VisitorKey erased = decisions.subject();
        VisitorKey unknown = decisions.subject();
        VisitorKey staying = decisions.subject();
        ledger.record(erased, yeses(1, NOW));
        AtomicBoolean isAway = new AtomicBoolean(true);
        RecordingBacklog waiting = RecordingBacklog.empty();
        Supplier<PrivacyStores> first = () -> {
            if (isAway.get()) {
                throw new StoreUnavailableException("away");
            }
            return stores.privacy();
        };
        try (JdbcStores second = JdbcStores.open(settings());
                ConsentRecorder there = new ConsentRecorder(second::privacy, "Shop", RecordingBacklog.empty());
                ConsentRecorder here = new ConsentRecorder(first, "Shop", waiting);
                Jobs jobs = new Jobs()) {
            for (VisitorKey subject : List.of(erased, unknown, staying)) {
                assertThat(here.record(subject, List.of(withdrawal()))).isFalse();
            }
            there.erase(erased, NOW);
            there.erase(unknown, NOW);

            isAway.set(false);
            here.start(jobs);
            waitUntil(() -> waiting.health().waiting() == 0);
        }

        assertThat(ledger.commitmentOf(erased)).isEmpty();
        assertThat(ledger.commitmentOf(unknown)).isEmpty();
        assertThat(ledger.of(staying)).hasSize(1);
        assertThat(verify().isValid()).isTrue();
    }

    @Test
    void decisionsAfterAnErasureAreRecordedAlsoWhenTheyWaited() {
        VisitorKey subject = decisions.subject();
        ledger.record(subject, yeses(1, NOW));
        ledger.erase(subject, UUID.randomUUID(), NOW);
        Instant later = NOW.plus(Duration.ofDays(1));
        RecordDraft before = withdrawal();
        RecordDraft after = draft(Purpose.BEHAVIORAL, Verdict.REFUSED, later, Optional.empty());

        ledger.recordLate(subject, List.of(before, after));

        assertThat(ledger.of(subject)).extracting(record -> entry(record).id()).containsExactly(after.id());
        ledger.purge(LEAST, NOW.plus(Duration.ofDays(500)));
        assertThat(new RawSql(settings()).rows("erased_subject")).isZero();
    }

    @Test
    void decisionByAClockThatIsAheadOfTheErasureIsDropped() {
        VisitorKey subject = decisions.subject();
        ledger.record(subject, yeses(1, NOW));
        ledger.erase(subject, UUID.randomUUID(), NOW);
        Instant ahead = NOW.plus(Duration.ofMinutes(5));

        ledger.recordLate(subject, List.of(draft(Purpose.BEHAVIORAL, Verdict.WITHDRAWN, ahead, Optional.empty())));

        assertThat(ledger.commitmentOf(subject)).isEmpty();
    }

    @Test
    void endOfADecisionIsNotTiedToItsSubjectAfterAnErasure() {
        VisitorKey subject = decisions.subject();
        RecordDraft yes = yeses(1, NOW).get(0);
        ledger.record(subject, List.of(yes));
        ledger.erase(subject, UUID.randomUUID(), NOW);
        ledger.record(subject, yeses(1, NOW));

        assertThat(ledger.takeBack(subject, Map.of(yes.id(), withdrawal()))).isZero();

        assertThat(ledger.of(subject)).hasSize(1);
    }

    private static void waitUntil(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 600 && !done.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static RecordDraft withdrawal() {
        return draft(Purpose.BEHAVIORAL, Verdict.WITHDRAWN, NOW, Optional.empty());
    }

    @Test
    void recordsAreChainedAndFoundBySubject() {
        VisitorKey one = decisions.subject();
        VisitorKey other = decisions.subject();
        ledger.record(one, yeses(2, NOW));
        ledger.record(other, yeses(1, NOW));
        ledger.record(one, yeses(1, NOW));

        assertThat(ledger.of(one)).extracting(ConsentRecord::sequence).containsExactly(1L, 2L, 4L);
        assertThat(ledger.of(other)).hasSize(1);
        assertThat(ledger.last().orElseThrow().sequence()).isEqualTo(4);
        assertThat(verify().isValid()).isTrue();
    }

    @Test
    void subjectStandsInTheRecordsAsACommitmentOnly() {
        VisitorKey subject = decisions.subject();
        assertThat(ledger.commitmentOf(subject)).isEmpty();

        ledger.record(subject, yeses(2, NOW));

        String commitment = ledger.commitmentOf(subject).orElseThrow();
        assertThat(ledger.of(subject))
                .allMatch(record -> entry(record).subject().equals(commitment));
        assertThat(ledger.tied(List.of(commitment, "0".repeat(64)))).containsExactly(commitment);
        assertThat(ledger.tied(List.of())).isEmpty();
    }

    @Test
    void chainGoesOnAfterTheLedgerWasClosed() {
        VisitorKey subject = decisions.subject();
        ledger.record(subject, yeses(3, NOW));
        stores.close();
        reopen();

        ledger.record(subject, yeses(2, NOW));

        assertThat(ledger.of(subject)).hasSize(5);
        assertThat(verify().isValid()).isTrue();
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        writeFrom(List.of(ledger));

        assertThat(ledger.last().orElseThrow().sequence()).isEqualTo(160);
        assertThat(verify().isValid()).isTrue();
    }

    /** 160 records by four threads. */
    void writeFrom(List<ConsentLedger> instances) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ConsentLedger own = instances.get(i % instances.size());
            writers.add(() -> {
                for (int n = 0; n < 20; n++) {
                    own.record(decisions.subject(), yeses(2, NOW));
                }
                return 40;
            });
        }
        for (Future<Integer> writer : threads.invokeAll(writers)) {
            writer.get();
        }
        threads.shutdown();
    }

    @Test
    void brokenEndOfTheChainStopsNobodyFromDeciding() {
        VisitorKey subject = decisions.subject();
        ledger.record(subject, yeses(2, NOW));
        new RawSql(settings()).run("UPDATE consent_record SET body = 'nonsense' WHERE sequence = 2");

        ledger.record(decisions.subject(), yeses(1, NOW));

        assertThat(verify().fault().orElseThrow().sequence()).isEqualTo(2);
    }

    @Test
    void erasedSubjectIsNobodyAndTheErasureIsOnRecord() {
        VisitorKey subject = decisions.subject();
        ledger.record(subject, yeses(3, NOW));
        ledger.record(decisions.subject(), yeses(1, NOW));
        String commitment = ledger.commitmentOf(subject).orElseThrow();
        UUID id = UUID.randomUUID();

        assertThat(ledger.erase(subject, id, NOW)).isTrue();

        assertThat(ledger.of(subject)).isEmpty();
        assertThat(ledger.commitmentOf(subject)).isEmpty();
        assertThat(ledger.tied(List.of(commitment))).isEmpty();
        assertThat(ledger.find(id).orElseThrow().entry()).isEqualTo(new Erasure(id, NOW, commitment));
        Verification verification = verify();
        assertThat(verification.isValid()).isTrue();
        assertThat(verification.erased()).isEqualTo(1);
        assertThat(ledger.erase(subject, UUID.randomUUID(), NOW)).isFalse();
        ledger.record(subject, yeses(1, NOW));
        assertThat(ledger.of(subject)).as("who comes back is somebody new").hasSize(1);
        assertThat(verify().isValid()).isTrue();
    }

    @Test
    void recordIsFoundByItsId() {
        ConsentRecord record = ledger.record(decisions.subject(), yeses(2, NOW)).get(1);

        assertThat(ledger.find(record.entry().id())).contains(record);
        assertThat(ledger.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void searchRestrictsByEverythingThatItNames() {
        VisitorKey subject = decisions.subject();
        Instant later = NOW.plusSeconds(90);
        ledger.record(decisions.subject(), yeses(2, NOW));
        ledger.record(
                subject,
                List.of(draft(
                        Purpose.PRICING,
                        Verdict.REFUSED,
                        later,
                        Optional.empty(),
                        Circumstances.Source.PREFERENCE_CENTRE)));
        ledger.record(decisions.subject(), yeses(1, NOW.plusSeconds(200)));
        ledger.erase(decisions.subject(), UUID.randomUUID(), NOW);
        Optional<String> commitment = ledger.commitmentOf(subject);

        RecordQuery all = RecordQuery.newest(10);
        assertThat(ledger.find(all)).extracting(ConsentRecord::sequence).containsExactly(4L, 3L, 2L, 1L);
        assertThat(ledger.find(RecordQuery.newest(1)))
                .extracting(ConsentRecord::sequence)
                .containsExactly(4L);
        assertOnlyThird(new RecordQuery(
                commitment, all.purpose(), all.verdict(), all.source(), all.from(), all.until(), all.before(), 10));
        assertOnlyThird(new RecordQuery(
                all.subject(),
                Optional.of(Purpose.PRICING),
                all.verdict(),
                all.source(),
                all.from(),
                all.until(),
                all.before(),
                10));
        assertOnlyThird(new RecordQuery(
                all.subject(),
                all.purpose(),
                Optional.of(Verdict.REFUSED),
                all.source(),
                all.from(),
                all.until(),
                all.before(),
                10));
        assertOnlyThird(new RecordQuery(
                all.subject(),
                all.purpose(),
                all.verdict(),
                Optional.of(Circumstances.Source.PREFERENCE_CENTRE),
                all.from(),
                all.until(),
                all.before(),
                10));
        assertOnlyThird(new RecordQuery(
                all.subject(),
                all.purpose(),
                all.verdict(),
                all.source(),
                Optional.of(later),
                Optional.of(later.plusMillis(1)),
                all.before(),
                10));
        assertOnlyThird(new RecordQuery(
                all.subject(),
                all.purpose(),
                all.verdict(),
                all.source(),
                all.from(),
                all.until(),
                Optional.of(4L),
                1));
    }

    private void assertOnlyThird(RecordQuery search) {
        assertThat(ledger.find(search)).extracting(ConsentRecord::sequence).containsExactly(3L);
    }

    @Test
    void decisionsAreCountedByDay() {
        Instant dayBefore = Instant.parse("2026-11-23T23:59:59.999Z");
        ledger.record(decisions.subject(), yeses(2, dayBefore));
        ledger.record(decisions.subject(), yeses(3, NOW));
        ledger.record(decisions.subject(), List.of(draft(Purpose.PRICING, Verdict.REFUSED, NOW, Optional.empty())));
        LocalDate today = LocalDate.parse("2026-11-24");

        assertThat(ledger.tally(today.minusDays(1), today))
                .containsExactly(
                        tally(today.minusDays(1), Purpose.BEHAVIORAL, Verdict.GIVEN, 2),
                        tally(today, Purpose.BEHAVIORAL, Verdict.GIVEN, 3),
                        tally(today, Purpose.PRICING, Verdict.REFUSED, 1));
        assertThat(ledger.tally(today, today)).hasSize(2);
        assertThat(ledger.tally(today.plusDays(1), today.plusDays(9))).isEmpty();
    }

    @Test
    void grantsInForceAreCountedByTheVersionOfTheirText() {
        VisitorKey erased = decisions.subject();
        VisitorKey changedMind = decisions.subject();
        ledger.record(decisions.subject(), List.of(yes(NOW, 60)));
        ledger.record(decisions.subject(), List.of(yes(NOW, 60), yes(NOW.plusSeconds(1), 60)));
        ledger.record(decisions.subject(), List.of(yes(NOW, 10)));
        ledger.record(erased, List.of(yes(NOW, 60)));
        ledger.erase(erased, UUID.randomUUID(), NOW);
        ledger.record(
                changedMind,
                List.of(yes(NOW, 60), draft(Purpose.BEHAVIORAL, Verdict.WITHDRAWN, NOW, Optional.empty())));

        List<GrantTally> grants = ledger.grants(Purpose.BEHAVIORAL, NOW.plusSeconds(20));

        assertThat(grants).extracting(GrantTally::count).containsExactly(2L);
        assertThat(ledger.grants(Purpose.PRICING, NOW)).isEmpty();
    }

    private static DecisionTally tally(LocalDate day, Purpose purpose, Verdict verdict, long count) {
        return new DecisionTally(day, purpose, verdict, Circumstances.Source.BANNER, count);
    }

    @Test
    void decisionWhoseTimeIsOverExpiresOnce() {
        VisitorKey lapsed = decisions.subject();
        VisitorKey renewed = decisions.subject();
        VisitorKey erased = decisions.subject();
        VisitorKey inForce = decisions.subject();
        ledger.record(lapsed, List.of(yes(NOW, 60), draft(Purpose.PRICING, Verdict.REFUSED, NOW, Optional.empty())));
        ledger.record(renewed, List.of(yes(NOW, 60), yes(NOW, 900)));
        ledger.record(erased, List.of(yes(NOW, 60)));
        ledger.erase(erased, UUID.randomUUID(), NOW);
        ledger.record(inForce, List.of(yes(NOW, 901)));

        int expired = ledger.expire(NOW.plusSeconds(60));

        assertThat(expired).isEqualTo(1);
        assertThat(ledger.of(lapsed)).last().satisfies(record -> {
            assertThat(entry(record).statement().verdict()).isEqualTo(Verdict.EXPIRED);
            assertThat(entry(record).statement().purpose()).isEqualTo(Purpose.BEHAVIORAL);
            assertThat(entry(record).statement().validUntil()).isEmpty();
            assertThat(record.entry().time()).isEqualTo(NOW.plusSeconds(60));
        });
        assertThat(ledger.expire(NOW.plusSeconds(61))).isZero();
        assertThat(verify().isValid()).isTrue();
    }

    private static RecordDraft yes(Instant time, long seconds) {
        return draft(Purpose.BEHAVIORAL, Verdict.GIVEN, time, Optional.of(time.plusSeconds(seconds)));
    }

    @Test
    void whatIsLongOutOfForceIsPurgedAndAccountedFor() {
        VisitorKey lapsed = decisions.subject();
        VisitorKey refusing = decisions.subject();
        VisitorKey deciding = decisions.subject();
        ledger.record(lapsed, yeses(2, LONG_AGO));
        ledger.record(refusing, List.of(draft(Purpose.PRICING, Verdict.REFUSED, LONG_AGO, Optional.empty())));
        ledger.record(deciding, List.of(draft(Purpose.PRICING, Verdict.GIVEN, LONG_AGO, Optional.empty())));
        ledger.record(deciding, List.of(draft(Purpose.PRICING, Verdict.WITHDRAWN, NOW, Optional.empty())));
        String commitment = ledger.commitmentOf(lapsed).orElseThrow();

        assertThat(ledger.purge(LEAST, NOW)).isEqualTo(2);

        assertThat(ledger.of(lapsed)).isEmpty();
        assertThat(ledger.tied(List.of(commitment)))
                .as("nothing is left to tie")
                .isEmpty();
        assertThat(ledger.of(refusing)).as("a no is in force").hasSize(1);
        assertThat(ledger.of(deciding)).as("it ended today").hasSize(2);
        assertThat(links().subList(0, 2)).allMatch(link -> link instanceof Tombstone stub && stub.purge() == 6);
        Verification verification = verify();
        assertThat(verification.isValid()).as(verification.toString()).isTrue();
        assertThat(verification.purged()).isEqualTo(2);
        assertThat(ledger.purge(LEAST, NOW)).isZero();
    }

    @Test
    void decisionsOfAnErasedSubjectArePurgedWhenTheErasureIsOldEnough() {
        VisitorKey subject = decisions.subject();
        ledger.record(subject, List.of(draft(Purpose.PRICING, Verdict.REFUSED, LONG_AGO, Optional.empty())));
        ledger.erase(subject, UUID.randomUUID(), LONG_AGO.plusSeconds(5));

        assertThat(ledger.purge(LEAST, LONG_AGO.plus(Duration.ofDays(700)))).isZero();
        assertThat(ledger.purge(LEAST, NOW)).isEqualTo(1);

        assertThat(verify().isValid()).isTrue();
        assertThat(verify().erased()).isEqualTo(1);
    }

    @Test
    void classOfRecordsThatIsKeptLongerHoldsTheLaterOnesBack() {
        VisitorKey subject = decisions.subject();
        ledger.record(subject, List.of(yes(LONG_AGO, 60)));
        ledger.expire(LONG_AGO.plusSeconds(60));
        LedgerRetention longer = new LedgerRetention(Map.of(Verdict.GIVEN, Period.ofMonths(60)));

        assertThat(ledger.purge(longer, NOW)).isZero();
        assertThat(ledger.expire(NOW)).as("it does not expire again").isZero();
        assertThat(ledger.purge(LEAST, NOW)).isEqualTo(2);
    }

    @Test
    void purgesOfManyGoOnToTheEnd() {
        for (int i = 0; i < 450; i++) {
            ledger.record(decisions.subject(), yeses(1, LONG_AGO));
        }

        assertThat(ledger.purge(LEAST, NOW)).isEqualTo(450);

        assertThat(verify().isValid()).isTrue();
        assertThat(ledger.last().orElseThrow().sequence()).isEqualTo(453);
    }

    @Test
    void purgeAndErasureDuringTheVerificationAreNoFaults() {
        List<VisitorKey> subjects = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            subjects.add(decisions.subject());
            ledger.record(subjects.get(i), yeses(100, i < 3 ? LONG_AGO : NOW));
        }
        List<Long> totals = new ArrayList<>();

        Verification verification = Verification.of(ledger, NOTHING_KEPT, () -> NOW, (checked, total) -> {
            totals.add(total);
            if (totals.size() == 1) {
                ledger.erase(subjects.get(5), UUID.randomUUID(), NOW);
                ledger.purge(LEAST, NOW);
            }
        });

        assertThat(verification.isValid()).as(verification.toString()).isTrue();
        assertThat(verification.purged()).isEqualTo(300);
        assertThat(verification.erased()).isEqualTo(1);
        assertThat(totals.get(0)).isEqualTo(600);
    }

    Verification verify() {
        return Verification.of(ledger, NOTHING_KEPT, () -> NOW, Verification.Progress.SILENT);
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        ledger.forEach(links::add);
        return links;
    }

    ConsentLedger ledger() {
        return ledger;
    }

    private static ConsentEntry entry(ConsentRecord record) {
        return (ConsentEntry) record.entry();
    }
}
