package org.openpersonalization.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.visitor.FakeProfileStore;

class WithdrawalsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Set<Purpose> BEHAVIORAL = Set.of(Purpose.BEHAVIORAL);

    private final Withdrawals.Backlog backlog = Withdrawals.Backlog.empty();

    @Test
    void faultOfTheStoreKeepsNobodyFromWithdrawing() {
        FakeProfileStore store = new FakeProfileStore();
        store.throwBug(new IllegalStateException("a bug"));

        try (Withdrawals withdrawals = new Withdrawals(store, backlog)) {
            assertThat(withdrawals.carryOut(new VisitorKey(1, 2), BEHAVIORAL, NOW))
                    .isEqualTo(Outcome.Deletion.IMPOSSIBLE);
        }

        assertThat(backlog.byVisitor()).hasSize(1);
    }

    @Test
    void purposesThatWaitAreEndedByTheirOwnChoices() {
        Instant later = NOW.plusSeconds(60);

        Withdrawals.Withdrawal both = Withdrawals.Withdrawal.of(BEHAVIORAL, NOW)
                .and(Withdrawals.Withdrawal.of(Set.of(Purpose.ANALYTICS), later));

        assertThat(both.byTime()).containsOnly(entry(NOW, BEHAVIORAL), entry(later, Set.of(Purpose.ANALYTICS)));
        assertThat(both.and(Withdrawals.Withdrawal.of(BEHAVIORAL, later)).byTime())
                .containsOnlyKeys(later);
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
