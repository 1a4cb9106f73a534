package org.openpersonalization.service.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.consent.BacklogHealth;
import org.openpersonalization.service.consent.UnorderedDeletions;
import org.openpersonalization.service.consent.UnorderedDeletions.Withdrawal;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.identity.SigningKeysTest;
import org.openpersonalization.service.visitor.identity.VisitorIds;

class WithdrawalsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Set<Purpose> BEHAVIORAL = Set.of(Purpose.BEHAVIORAL);

    private final WithdrawalBacklog backlog = WithdrawalBacklog.empty();

    @Test
    void faultOfTheStoreKeepsNobodyFromWithdrawing() {
        FakeProfileStore store = new FakeProfileStore();
        store.throwBug(new IllegalStateException("a bug"));

        try (Withdrawals withdrawals = new Withdrawals(store, backlog)) {
            assertThat(withdrawals.carryOut(new VisitorKey(1, 2), BEHAVIORAL, NOW))
                    .isEqualTo(ConsentOutcome.Deletion.IMPOSSIBLE);
        }

        assertThat(backlog.byVisitor()).hasSize(1);
    }

    @Test
    void deletionIsTriedAgainUntilItIsDone() throws InterruptedException {
        FakeProfileStore store = new FakeProfileStore();
        store.breakDown(true);
        try (Withdrawals withdrawals = new Withdrawals(store, backlog);
                Jobs jobs = new Jobs()) {
            withdrawals.start(jobs, Duration.ofMillis(10));
            assertThat(withdrawals.carryOut(
                            new VisitorIds(SigningKeysTest.key(2), new SecureRandom()).keyOf("x"), BEHAVIORAL, NOW))
                    .isEqualTo(ConsentOutcome.Deletion.IMPOSSIBLE);
            store.breakDown(false);

            for (int i = 0; i < 500 && store.forgotten().isEmpty(); i++) {
                Thread.sleep(10);
            }
        }
        assertThat(store.forgotten()).containsExactly(BEHAVIORAL);
    }

    @Test
    void purposesThatWaitAreEndedByTheirOwnChoices() {
        Instant later = NOW.plusSeconds(60);

        Withdrawal both = Withdrawal.of(BEHAVIORAL, NOW).and(Withdrawal.of(Set.of(Purpose.ANALYTICS), later));

        assertThat(both.byTime()).containsOnly(entry(NOW, BEHAVIORAL), entry(later, Set.of(Purpose.ANALYTICS)));
        assertThat(both.and(Withdrawal.of(BEHAVIORAL, later)).byTime()).containsOnlyKeys(later);
    }

    /** A place in memory that outlives a process. */
    private static final class Kept implements UnorderedDeletions {

        private final Map<VisitorKey, Withdrawal> all = new ConcurrentHashMap<>();
        private volatile boolean full;

        @Override
        public boolean put(VisitorKey visitor, Withdrawal withdrawal) {
            if (!full) {
                all.put(visitor, withdrawal);
            }
            return !full;
        }

        @Override
        public void remove(VisitorKey visitor) {
            all.remove(visitor);
        }

        @Override
        public Map<VisitorKey, Withdrawal> open() {
            return Map.copyOf(all);
        }
    }

    @Test
    void withdrawalIsCarriedOutByTheNextProcess() throws InterruptedException {
        Kept kept = new Kept();
        FakeProfileStore store = new FakeProfileStore();
        store.breakDown(true);
        WithdrawalBacklog killed = WithdrawalBacklog.over(kept);
        try (Withdrawals first = new Withdrawals(store, killed)) {
            first.carryOut(new VisitorKey(1, 2), BEHAVIORAL, NOW);
            first.carryOut(new VisitorKey(1, 2), Set.of(Purpose.ANALYTICS), NOW);
        }
        assertThat(killed.health()).isEqualTo(new BacklogHealth(1, 0, 0));
        store.breakDown(false);

        WithdrawalBacklog left = WithdrawalBacklog.over(kept);
        try (Withdrawals next = new Withdrawals(store, left);
                Jobs jobs = new Jobs()) {
            next.start(jobs, Duration.ofMillis(10));
            for (int i = 0; i < 500 && !left.byVisitor().isEmpty(); i++) {
                Thread.sleep(10);
            }
        }

        assertThat(store.forgotten()).containsExactly(Set.of(Purpose.BEHAVIORAL, Purpose.ANALYTICS));
        assertThat(kept.all).isEmpty();
    }

    @Test
    void withdrawalThatOnlyThisProcessKnowsIsCountedUntilItIsKept() throws InterruptedException {
        Kept kept = new Kept();
        kept.full = true;
        FakeProfileStore store = new FakeProfileStore();
        store.breakDown(true);
        WithdrawalBacklog waiting = WithdrawalBacklog.over(kept);
        try (Withdrawals withdrawals = new Withdrawals(store, waiting);
                Jobs jobs = new Jobs()) {
            withdrawals.carryOut(new VisitorKey(1, 2), BEHAVIORAL, NOW);
            assertThat(waiting.health()).isEqualTo(new BacklogHealth(1, 1, 0));

            kept.full = false;
            withdrawals.start(jobs, Duration.ofMillis(10));
            for (int i = 0; i < 500 && !waiting.health().isSafe(); i++) {
                Thread.sleep(10);
            }
        }

        assertThat(waiting.health()).isEqualTo(new BacklogHealth(1, 0, 0));
        assertThat(kept.all).hasSize(1);
    }

    @Test
    void faultDoesNotEndTheTryingAgain() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        FakeProfileStore store = new FakeProfileStore() {
            @Override
            public synchronized boolean forget(VisitorKey visitor, Set<Purpose> purposes, Instant at) {
                if (tries.incrementAndGet() < 3) {
                    throw new IllegalStateException("a bug");
                }
                return true;
            }
        };

        try (Withdrawals withdrawals = new Withdrawals(store, backlog);
                Jobs jobs = new Jobs()) {
            withdrawals.start(jobs, Duration.ofMillis(10));
            withdrawals.carryOut(new VisitorKey(1, 2), BEHAVIORAL, NOW);
            for (int i = 0; i < 300 && !backlog.byVisitor().isEmpty(); i++) {
                Thread.sleep(10);
            }
        }

        assertThat(backlog.byVisitor()).isEmpty();
    }
}
