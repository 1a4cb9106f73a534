package org.openpersonalization.service.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.VerificationRun.State;
import org.openpersonalization.service.privacy.VerificationRun.Trigger;
import org.openpersonalization.service.privacy.proof.Anchors;
import org.openpersonalization.service.privacy.proof.CheckpointSchedule;

class VerificationsTest {

    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final Jobs jobs = new Jobs();
    private final Verifications verifications = new Verifications(
            this::unavailable,
            new CheckpointSchedule.Places(new NoCheckpoints(), Anchors.NONE),
            () -> Instant.EPOCH,
            jobs);

    /** Takes until the latch is open, and fails then. */
    private PrivacyStores unavailable() {
        begun.incrementAndGet();
        try {
            open.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        throw new StoreUnavailableException("closed");
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    private VerificationRun awaited(VerificationRun started) {
        while (verifications.find(started.id()).orElseThrow().state() == State.RUNNING) {
            Thread.onSpinWait();
        }
        return verifications.find(started.id()).orElseThrow();
    }

    @Test
    void thereIsOneAtATime() {
        VerificationRun first = verifications.start(Trigger.ADMIN);

        VerificationRun second = verifications.start(Trigger.SCHEDULE);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.state()).isEqualTo(State.RUNNING);
        open.countDown();
        awaited(first);
        assertThat(begun).hasValue(1);
    }

    @Test
    void withoutADatabaseNothingIsKnown() {
        open.countDown();

        VerificationRun failed = awaited(verifications.start(Trigger.SCHEDULE));

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.result()).isEmpty();
        assertThat(verifications.newestResult()).isEmpty();
    }

    @Test
    void theLastTwentyAreRemembered() {
        open.countDown();
        for (int i = 0; i < 25; i++) {
            awaited(verifications.start(Trigger.SCHEDULE));
        }

        assertThat(verifications.newest()).hasSize(20);
    }
}
