package org.openpersonalization.service.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.privacy.UnsettledRecords;
import org.openpersonalization.service.privacy.request.SubjectRequest;

class ConsentRecorderTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final VisitorKey SUBJECT = new VisitorKey(1, 2);
    private static final VisitorKey OTHER = new VisitorKey(3, 4);
    private static final PurposeTerms TERMS = new PurposeTerms(
            Purpose.BEHAVIORAL,
            3,
            new TreeMap<>(java.util.Map.of("en", new Wording("Label", "", "Text"))),
            new PurposeTerms.Rules(LegalBasis.CONSENT, Set.of(), true, Duration.ofDays(1), 0));

    private final FakePrivacyStores stores = new FakePrivacyStores();
    private final RecordingBacklog backlog = RecordingBacklog.empty();
    private final Jobs jobs = new Jobs();
    private final ConsentRecorder proof = started(jobs, backlog);

    private ConsentRecorder started(Jobs own, RecordingBacklog waiting) {
        ConsentRecorder recorder = new ConsentRecorder(stores::open, "Shop", waiting);
        recorder.start(own, Duration.ofMillis(10));
        return recorder;
    }

    @AfterEach
    void close() {
        jobs.close();
        proof.close();
    }

    @Test
    void refusalsAreWrittenInTheirOrderWhenTheLedgerIsBack() throws InterruptedException {
        stores.breakDown(true);
        assertThat(proof.record(SUBJECT, List.of(draft(false, true)))).isFalse();
        assertThat(proof.record(SUBJECT, List.of(draft(false, false)))).isFalse();
        proof.register(SubjectRequest.Kind.ACCESS, NOW);

        stores.breakDown(false);
        waitFor(() -> stores.requests().size() == 1 && backlog.entries().isEmpty());

        assertThat(stores.decisions()).containsExactly("behavioral withdrawn api", "behavioral refused api");
        assertThat(backlog.entries()).isEmpty();
    }

    @Test
    void yesThatWouldOvertakeARefusalOfTheSamePersonIsNotTaken() {
        stores.breakDown(true);
        proof.record(SUBJECT, List.of(draft(false, true)));

        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> proof.require(SUBJECT, List.of(draft(true, false))));
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> proof.require(OTHER, List.of(draft(true, false))));
    }

    @Test
    void yesOfUnknownFateIsFollowedByItsWithdrawalWhenItWasRecorded() throws InterruptedException {
        RecordDraft kept = draft(true, false);
        RecordDraft lost = draft(true, false);
        stores.open().ledger().record(SUBJECT, List.of(kept));
        stores.breakDown(true);

        proof.takeBack(SUBJECT, List.of(kept, lost));
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> proof.require(SUBJECT, List.of(draft(true, false))));
        stores.breakDown(false);
        waitFor(() -> backlog.entries().isEmpty());

        assertThat(stores.decisions()).containsExactly("behavioral given api", "behavioral withdrawn api");
        proof.require(SUBJECT, List.of(draft(true, false)));
        assertThat(stores.decisions()).hasSize(3);
    }

    @Test
    void entryThatNeverSucceedsHoldsUpNobodyElse() throws InterruptedException {
        stores.failFor(SUBJECT, () -> new StoreUnavailableException("always too slow"), Integer.MAX_VALUE);
        proof.record(SUBJECT, List.of(draft(false, false)));

        assertThat(proof.record(OTHER, List.of(draft(false, false)))).isTrue();
        stores.breakDown(true);
        proof.record(OTHER, List.of(draft(false, true)));
        stores.breakDown(false);
        waitFor(() -> stores.entries().size() == 2 && backlog.entries().size() == 1);

        assertThat(stores.decisions()).containsExactly("behavioral refused api", "behavioral withdrawn api");
    }

    @Test
    void whatWaitsIsWrittenAfterTheSettingsWereChanged() throws InterruptedException {
        stores.breakDown(true);
        proof.record(SUBJECT, List.of(draft(false, true)));
        jobs.close();
        proof.close();
        stores.breakDown(false);

        try (ConsentRecorder next = new ConsentRecorder(stores::open, "Shop", backlog);
                Jobs own = new Jobs()) {
            next.start(own, Duration.ofMillis(10));
            waitFor(() -> backlog.entries().isEmpty());
            assertThat(next.controller()).isEqualTo("Shop");
        }

        assertThat(stores.decisions()).hasSize(1);
    }

    /** A place in memory that outlives a process. */
    private static final class Kept implements UnsettledRecords {

        private final List<Unsettled> all = new CopyOnWriteArrayList<>();
        private volatile boolean full;

        @Override
        public boolean add(Unsettled decisions) {
            return !full && all.add(decisions);
        }

        @Override
        public void settled(Unsettled decisions) {
            all.remove(decisions);
        }

        @Override
        public void erase(VisitorKey subject) {
            all.removeIf(decisions -> decisions.subject().equals(subject));
        }

        @Override
        public List<Unsettled> open() {
            return List.copyOf(all);
        }
    }

    @Test
    void yesOfUnknownFateIsSettledByTheNextProcess() throws InterruptedException {
        Kept kept = new Kept();
        RecordDraft yes = draft(true, false);
        stores.open().ledger().record(SUBJECT, List.of(yes));
        stores.breakDown(true);
        try (ConsentRecorder killed = new ConsentRecorder(stores::open, "Shop", RecordingBacklog.over(kept));
                Jobs own = new Jobs()) {
            killed.start(own, Duration.ofMillis(10));
            killed.takeBack(SUBJECT, List.of(yes));
        }
        assertThat(kept.all).hasSize(1);
        stores.breakDown(false);

        RecordingBacklog left = RecordingBacklog.over(kept);
        assertThat(left.entries()).hasSize(1);
        try (ConsentRecorder next = new ConsentRecorder(stores::open, "Shop", left);
                Jobs own = new Jobs()) {
            next.start(own, Duration.ofMillis(10));
            waitFor(() -> left.entries().isEmpty());
            assertThat(next.controller()).isEqualTo("Shop");
        }

        assertThat(stores.decisions()).containsExactly("behavioral given api", "behavioral withdrawn api");
        assertThat(kept.all).isEmpty();
    }

    @Test
    void noIsRecordedByTheNextProcess() throws InterruptedException {
        Kept kept = new Kept();
        stores.breakDown(true);
        RecordingBacklog killed = RecordingBacklog.over(kept);
        try (ConsentRecorder first = new ConsentRecorder(stores::open, "Shop", killed);
                Jobs own = new Jobs()) {
            first.start(own, Duration.ofMillis(10));
            assertThat(first.record(SUBJECT, List.of(draft(false, true)))).isFalse();
        }
        assertThat(killed.health()).isEqualTo(new BacklogHealth(1, 0, 0));
        stores.breakDown(false);

        RecordingBacklog left = RecordingBacklog.over(kept);
        try (ConsentRecorder next = new ConsentRecorder(stores::open, "Shop", left);
                Jobs own = new Jobs()) {
            next.start(own, Duration.ofMillis(10));
            waitFor(() -> left.entries().isEmpty());
            assertThat(next.controller()).isEqualTo("Shop");
        }

        assertThat(stores.decisions()).containsExactly("behavioral withdrawn api");
        assertThat(kept.all).isEmpty();
    }

    @Test
    void requestIsRegisteredOnceByTheNextProcess() throws InterruptedException {
        Kept kept = new Kept();
        stores.breakDown(true);
        RecordingBacklog killed = RecordingBacklog.over(kept);
        try (ConsentRecorder first = new ConsentRecorder(stores::open, "Shop", killed)) {
            first.register(SubjectRequest.Kind.ERASURE, NOW);
        }
        assertThat(killed.health()).isEqualTo(new BacklogHealth(1, 0, 0));
        UnsettledRecords.Unsettled request = kept.all.get(0);
        stores.breakDown(false);

        RecordingBacklog left = RecordingBacklog.over(kept);
        try (ConsentRecorder next = new ConsentRecorder(stores::open, "Shop", left);
                Jobs own = new Jobs()) {
            next.start(own, Duration.ofMillis(10));
            waitFor(() -> left.entries().isEmpty());
            assertThat(next.controller()).isEqualTo("Shop");
        }
        request.settle(stores.open());

        assertThat(stores.requests())
                .extracting(SubjectRequest::kind, SubjectRequest::received, SubjectRequest::status)
                .containsExactly(tuple(SubjectRequest.Kind.ERASURE, NOW, SubjectRequest.Status.DONE));
        assertThat(stores.open().audit().newest(10)).hasSize(1);
        assertThat(kept.all).isEmpty();
    }

    @Test
    void noThatOnlyThisProcessKnowsIsCountedUntilItIsKept() throws InterruptedException {
        Kept kept = new Kept();
        kept.full = true;
        stores.breakDown(true);
        RecordingBacklog waiting = RecordingBacklog.over(kept);
        try (ConsentRecorder first = new ConsentRecorder(stores::open, "Shop", waiting);
                Jobs own = new Jobs()) {
            first.start(own, Duration.ofMillis(10));
            first.record(SUBJECT, List.of(draft(false, true)));
            assertThat(waiting.health()).isEqualTo(new BacklogHealth(1, 1, 0));

            kept.full = false;

            waitFor(() -> waiting.health().isSafe());
            assertThat(kept.all).hasSize(1);
        }
    }

    @Test
    void noIsNotRecordedAfterTheErasureOfItsSubject() throws InterruptedException {
        Kept kept = new Kept();
        AtomicBoolean isAway = new AtomicBoolean(true);
        RecordingBacklog waiting = RecordingBacklog.over(kept);
        try (ConsentRecorder first = new ConsentRecorder(
                () -> {
                    if (isAway.get()) {
                        throw new StoreUnavailableException("away");
                    }
                    return stores.open();
                },
                "Shop",
                waiting)) {
            first.record(SUBJECT, List.of(draft(false, true)));
            first.record(OTHER, List.of(draft(false, false)));
            isAway.set(false);

            assertThat(first.erase(SUBJECT, NOW)).isTrue();
        }

        assertThat(kept.all).hasSize(1);
        try (ConsentRecorder next = new ConsentRecorder(stores::open, "Shop", waiting);
                Jobs own = new Jobs()) {
            next.start(own, Duration.ofMillis(10));
            waitFor(() -> waiting.entries().isEmpty());
            assertThat(next.controller()).isEqualTo("Shop");
        }
        assertThat(stores.decisions()).containsExactly("behavioral refused api");
        assertThat(kept.all).isEmpty();
    }

    @Test
    void faultOfOneEntryDoesNotHoldUpTheOthers() throws InterruptedException {
        stores.breakDown(true);
        stores.failFor(SUBJECT, () -> new IllegalStateException("a bug"), Integer.MAX_VALUE);
        proof.record(SUBJECT, List.of(draft(false, false)));
        proof.record(OTHER, List.of(draft(false, false)));

        stores.breakDown(false);
        waitFor(() -> stores.entries().size() == 1);

        assertThat(stores.decisions()).containsExactly("behavioral refused api");
    }

    @Test
    void faultIsNotTakenForDone() {
        stores.failFor(SUBJECT, () -> new IllegalStateException("a bug"), 1);

        assertThat(proof.record(SUBJECT, List.of(draft(false, false)))).isFalse();
    }

    @Test
    void whatFailedByAFaultIsTriedAgain() throws InterruptedException {
        stores.failFor(SUBJECT, () -> new IllegalStateException("a bug"), 1);
        proof.record(SUBJECT, List.of(draft(false, false)));

        waitFor(() -> backlog.entries().isEmpty());

        assertThat(stores.decisions()).containsExactly("behavioral refused api");
        assertThat(backlog.health()).isEqualTo(BacklogHealth.NOTHING_WAITS);
    }

    @Test
    void recordNamesTheVersionAndClaimsNoTextWithoutALanguage() {
        assertThat(draft(true, false).notice().textVersion()).isEqualTo("3");
        assertThat(draft(true, false).notice().textSha256()).isEmpty();
    }

    private static RecordDraft draft(boolean granted, boolean before) {
        return new ConsentDrafts(NOW, Jurisdiction.unknown(), false, "Shop")
                .choice(TERMS, granted, before, Duration.ofDays(180), ConsentRequest.byApi());
    }

    private static void waitFor(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 500 && !done.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
