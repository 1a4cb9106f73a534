package org.openpersonalization.service.privacy.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openpersonalization.service.privacy.proof.Ledgers.NOW;
import static org.openpersonalization.service.privacy.proof.Ledgers.said;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.Checkpoints;

class CheckpointScheduleTest {

    private final Ledgers.InMemory ledger = new Ledgers.InMemory();
    private final Kept kept = new Kept();
    private final Held anchors = new Held();
    private final CheckpointSchedule.Places places = new CheckpointSchedule.Places(kept, anchors);
    private final CheckpointSchedule schedule = schedule();

    /** A place in memory, which can be away. */
    private static final class Kept implements Checkpoints {

        private final List<Checkpoint> all = new ArrayList<>();
        private boolean away;

        @Override
        public void add(Checkpoint checkpoint) {
            if (away) {
                throw new StoreUnavailableException("away");
            }
            all.add(checkpoint);
        }

        @Override
        public Reading read() {
            return new Reading(all, List.of());
        }
    }

    /** A third place in memory, which can be away. */
    private static final class Held implements Anchors {

        private Optional<Anchor> anchor = Optional.empty();
        private boolean away;

        @Override
        public Optional<Anchor> newest() {
            return anchor;
        }

        @Override
        public void keep(Anchor newest) {
            if (away) {
                throw new StoreUnavailableException("away");
            }
            anchor = Optional.of(newest);
        }
    }

    private CheckpointSchedule schedule() {
        return new CheckpointSchedule(places, 3, Duration.ofMinutes(10));
    }

    private void add(int records) {
        for (int i = 0; i < records; i++) {
            ledger.add(said(i, NOW));
        }
    }

    @Test
    void emptyLedgerNeedsNoCheckpoint() {
        assertThat(schedule.addIfDue(ledger, () -> NOW)).isEmpty();
    }

    @Test
    void firstRecordIsSeenAtOnce() {
        add(1);

        assertThat(schedule.addIfDue(ledger, () -> NOW))
                .contains(new Checkpoint(1, ledger.links.get(0).hash(), NOW));
        assertThat(kept.all).hasSize(1);
    }

    @Test
    void enoughRecordsMakeItDue() {
        add(1);
        schedule.addIfDue(ledger, () -> NOW);
        add(2);
        assertThat(schedule.addIfDue(ledger, () -> NOW)).isEmpty();
        add(1);

        assertThat(schedule.addIfDue(ledger, () -> NOW))
                .hasValueSatisfying(added -> assertThat(added.count()).isEqualTo(4));
    }

    @Test
    void enoughTimeMakesItDueWhenSomethingCame() {
        add(1);
        schedule.addIfDue(ledger, () -> NOW);
        Instant later = NOW.plus(Duration.ofMinutes(10));
        assertThat(schedule.addIfDue(ledger, () -> later)).as("nothing came").isEmpty();
        add(1);

        assertThat(schedule.addIfDue(ledger, () -> later.minusMillis(1))).isEmpty();
        assertThat(schedule.addIfDue(ledger, () -> later)).isPresent();
    }

    @Test
    void checkpointIsAsYoungAsTheLastRecordThatItSaw() {
        ledger.add(said(1, NOW.plusSeconds(3_600)));
        Iterator<Instant> readings =
                Stream.iterate(NOW, last -> NOW.plusSeconds(3_600)).iterator();

        assertThat(schedule.addIfDue(ledger, readings::next))
                .hasValueSatisfying(added -> assertThat(added.time()).isEqualTo(NOW.plusSeconds(3_600)));
        assertThat(schedule.fault()).isEmpty();
    }

    @Test
    void scheduleGoesOnWhereTheLastOneEnded() {
        add(1);
        schedule.addIfDue(ledger, () -> NOW);
        add(1);

        assertThat(schedule().addIfDue(ledger, () -> NOW.plusSeconds(5))).isEmpty();
    }

    @Test
    void whatCouldNotBeKeptIsTriedAgain() {
        add(1);
        kept.away = true;
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> schedule.addIfDue(ledger, () -> NOW));
        kept.away = false;

        assertThat(schedule.addIfDue(ledger, () -> NOW)).isPresent();
    }

    @Test
    void chainThatIsShorterThanItWasGetsNoCheckpoint() {
        add(3);
        schedule.addIfDue(ledger, () -> NOW);
        ledger.links.subList(1, 3).clear();

        assertThat(schedule.addIfDue(ledger, () -> NOW.plus(Duration.ofDays(1))))
                .isEmpty();
    }

    @Test
    void ledgerOfAnotherDatabaseDoesNotFollowTheNewestCheckpoint() {
        add(1);
        schedule.addIfDue(ledger, () -> NOW);
        ledger.links.clear();
        ledger.add(said(8, NOW));
        ledger.add(said(9, NOW));

        assertThat(schedule().addIfDue(ledger, () -> NOW.plus(Duration.ofDays(1))))
                .isEmpty();
        CheckpointSchedule restarted = schedule();
        restarted.addIfDue(ledger, () -> NOW.plus(Duration.ofDays(1)));
        assertThat(restarted.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.sequence()).isEqualTo(2);
            assertThat(fault.reason()).contains("newest checkpoint", "another database");
        });
    }

    @Test
    void recordAddedWithoutAKeyIsNotSigned() {
        ledger.seals = new Ledgers.Keys("key-001", Set.of("key-001"));
        add(1);
        schedule.addIfDue(ledger, () -> NOW);
        ledger.links.add(Chain.append(ledger.last(), said(7, NOW)));

        assertThat(schedule.addIfDue(ledger, () -> NOW.plus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(schedule.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.sequence()).isEqualTo(2);
            assertThat(fault.reason()).contains("no seal");
        });
        assertThat(kept.all).hasSize(1);
    }

    @Test
    void beginningOfSealsIsNotedThoughNothingCame() {
        add(2);
        schedule.addIfDue(ledger, () -> NOW);
        ledger.seals = new Ledgers.Keys("key-001", Set.of("key-001"));

        assertThat(schedule().addIfDue(ledger, () -> NOW))
                .contains(new Checkpoint(2, ledger.links.get(1).hash(), NOW, 3));
        add(1);
        assertThat(schedule.addIfDue(ledger, () -> NOW.plus(Duration.ofDays(1)))
                        .orElseThrow()
                        .sealedFrom())
                .isEqualTo(3);
    }

    @Test
    void cutOffEndIsAFault() {
        add(3);
        schedule.addIfDue(ledger, () -> NOW);
        ledger.links.subList(1, 3).clear();

        schedule.addIfDue(ledger, () -> NOW.plus(Duration.ofDays(1)));

        assertThat(schedule.fault().orElseThrow().reason()).contains("cut off");
    }

    @Test
    void anchorIsTheNewestCheckpoint() {
        add(1);
        schedule.addIfDue(ledger, () -> NOW);
        add(3);
        schedule.addIfDue(ledger, () -> NOW);

        assertThat(anchors.anchor).contains(new Anchor(4, ledger.links.get(3).hash()));
        assertThat(places.read().problems()).isEmpty();
    }

    @Test
    void anchorThatCouldNotBeKeptIsKeptTheNextTime() {
        add(1);
        anchors.away = true;
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> schedule.addIfDue(ledger, () -> NOW));
        anchors.away = false;

        assertThat(schedule().addIfDue(ledger, () -> NOW)).as("one checkpoint").isEmpty();

        assertThat(kept.all).hasSize(1);
        assertThat(anchors.anchor).contains(new Anchor(1, ledger.links.get(0).hash()));
    }

    @Test
    void olderLedgerWithTheCheckpointsOfItsTimeGetsNoCheckpoint() {
        add(1);
        schedule.addIfDue(ledger, () -> NOW);
        List<Checkpoint> older = List.copyOf(kept.all);
        add(3);
        schedule.addIfDue(ledger, () -> NOW);
        ledger.links.subList(1, 4).clear();
        kept.all.retainAll(older);

        CheckpointSchedule restored = schedule();

        assertThat(restored.addIfDue(ledger, () -> NOW.plus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(restored.fault().orElseThrow().reason()).contains("anchor");
        assertThat(places.read().problems())
                .containsExactly(
                        Message.of(LedgerFault.Code.CHECKPOINTS_END_EARLY).text("number", 4));
        assertThat(Verification.of(
                                ledger,
                                new Evidence(places.read(), Optional.empty(), anchors.anchor, () -> NOW),
                                Verification.Progress.SILENT)
                        .fault())
                .contains(new LedgerFault(
                        2, Message.of(LedgerFault.Code.CUT_OFF_BEFORE_EXPECTED).text("number", 4)));
    }

    @Test
    void emptiedCheckpointsAreNotBegunAgain() {
        add(4);
        schedule.addIfDue(ledger, () -> NOW);
        kept.all.clear();
        add(4);

        assertThat(schedule().addIfDue(ledger, () -> NOW.plus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(kept.all).isEmpty();
    }

    @Test
    void impossibleSchedulesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckpointSchedule(places, 0, Duration.ofMinutes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckpointSchedule(places, 1, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckpointSchedule(places, 1, Duration.ofMinutes(-1)));
    }
}
