package org.openpersonalization.service.privacy.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpersonalization.service.privacy.proof.Ledgers.NOW;
import static org.openpersonalization.service.privacy.proof.Ledgers.said;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.chain.Checkpoint;

class TimeCheckTest {

    private final TimeCheck check = new TimeCheck(List.of(new Checkpoint(2, "", NOW.minusSeconds(600))), () -> NOW);

    private Optional<LedgerFault> next(long sequence, Entry entry) {
        return check.next(new ConsentRecord(sequence, entry, "", ""));
    }

    private Optional<LedgerFault> yes(long sequence, Instant time) {
        return next(sequence, said(1, time));
    }

    @Test
    void clocksMayDifferByMinutes() {
        assertThat(yes(1, NOW.minusSeconds(600 - 299))).isEmpty();
        assertThat(yes(2, NOW.minusSeconds(600))).isEmpty();
        assertThat(yes(3, NOW.plusSeconds(299))).isEmpty();
        assertThat(yes(4, NOW)).isEmpty();
    }

    @Test
    void yesIsNotOlderThanWhatStandsBeforeIt() {
        yes(1, NOW.minusSeconds(900));

        assertThat(yes(2, NOW.minus(Duration.ofDays(270))).orElseThrow().reason())
                .contains("earlier than");
    }

    @Test
    void recordIsNotYoungerThanACheckpointThatSawIt() {
        assertThat(yes(2, NOW).orElseThrow().reason()).contains("later than");
        assertThat(yes(3, NOW)).isEmpty();
    }

    @Test
    void noRecordComesFromTheFuture() {
        assertThat(yes(3, NOW.plusSeconds(301)).orElseThrow().sequence()).isEqualTo(3);
    }

    @Test
    void recordMayBeWrittenWhileALongChainIsRead() {
        AtomicReference<Instant> time = new AtomicReference<>(NOW);
        TimeCheck reading = new TimeCheck(List.of(), time::get);
        time.set(NOW.plusSeconds(3_600));

        assertThat(reading.next(new ConsentRecord(1, said(1, NOW.plusSeconds(3_600)), "", "")))
                .isEmpty();
    }

    @Test
    void erasureMayHaveWaitedForTheDatabase() {
        yes(1, NOW.minusSeconds(900));

        assertThat(next(2, erasure(NOW.minus(Duration.ofDays(30))))).isEmpty();
        assertThat(next(3, erasure(NOW.minus(Duration.ofDays(60))))).isPresent();
    }

    private static Erasure erasure(Instant time) {
        return new Erasure(new UUID(1, 2), time, "0".repeat(64));
    }
}
