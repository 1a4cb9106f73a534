package org.openpersonalization.service.privacy.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpersonalization.service.privacy.proof.Ledgers.NOW;
import static org.openpersonalization.service.privacy.proof.Ledgers.said;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.Tombstone;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.privacy.Checkpoints;

class VerificationTest {

    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(1_100));
    private static final Instant KEPT_SINCE = LedgerRetention.least().keptSince(Statement.Verdict.GIVEN, NOW);

    private final Ledgers.InMemory ledger = new Ledgers.InMemory();

    @Test
    void nothingIsWrongWithNothing() {
        assertThat(verify()).isEqualTo(new Verification(0, 0, 0, 0, false, Optional.empty(), List.of()));
        assertThat(verify().isValid()).isTrue();
    }

    @Test
    void progressIsHeardAndEndsWithAll() {
        for (int i = 0; i < 1_200; i++) {
            ledger.add(said(i, NOW));
        }
        List<String> heard = new ArrayList<>();

        Verification.of(ledger, kept(), () -> NOW, (checked, total) -> heard.add(checked + "/" + total));

        assertThat(heard).containsExactly("500/1200", "1000/1200", "1200/1200");
    }

    @Test
    void problemsOfTheCheckpointsMakeItInvalid() {
        ledger.add(said(1, NOW));

        Verification verification = Verification.of(
                ledger,
                new Checkpoints.Reading(
                        List.of(),
                        List.of(Message.of(LedgerFault.Code.CHECKPOINT_UNSIGNED).text("line", 1))),
                () -> NOW,
                Verification.Progress.SILENT);

        assertThat(verification.fault()).isEmpty();
        assertThat(verification.isValid()).isFalse();
    }

    @Test
    void checkpointsThatContradictEachOtherCannotBothBeRight() {
        String head = ledger.add(said(1, NOW)).hash();

        Verification verification = Verification.of(
                ledger,
                new Checkpoints.Reading(
                        List.of(new Checkpoint(1, head, NOW), new Checkpoint(1, "0".repeat(64), NOW)), List.of()),
                () -> NOW,
                Verification.Progress.SILENT);

        assertThat(verification.fault().orElseThrow().sequence()).isEqualTo(1);
        assertThat(verification.checkpoints()).isEqualTo(2);
    }

    @Test
    void youngRecordThatACheckpointDidNotSeeYetCannotBePurged() {
        ConsentRecord first = ledger.add(said(1, LONG_AGO));
        ConsentRecord second = ledger.add(said(2, LONG_AGO));
        purge(2, 2, KEPT_SINCE);

        assertThat(verify().isValid()).isTrue();
        assertThat(verify(new Checkpoint(1, first.hash(), LONG_AGO)).isValid()).isTrue();
        Verification early = verify(new Checkpoint(1, first.hash(), NOW));
        assertThat(early.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.sequence()).isEqualTo(second.sequence());
            assertThat(fault.reason()).contains("too early");
        });
    }

    @Test
    void purgeThatPurgedNothingThatIsEmptyIsAFault() {
        ConsentRecord record = ledger.add(said(1, LONG_AGO));
        ledger.add(new Purge(new UUID(3, 4), NOW, 1, Chain.digest(List.of(record)), KEPT_SINCE));

        assertThat(verify().fault().orElseThrow()).isEqualTo(LedgerFault.Code.PURGE_OF_OTHERS.at(2));
    }

    @Test
    void recordOfASubjectWhoWasErasedBeforeIsAFault() {
        ledger.add(said(1, NOW));
        ledger.add(new Erasure(new UUID(1, 1), NOW, String.format("%064x", 1)));
        ledger.add(said(1, NOW));
        ledger.tied.clear();

        assertThat(verify().fault().orElseThrow().sequence()).isEqualTo(3);
    }

    @Test
    void erasureThatComesDuringTheWalkExplainsTheMissingTie() {
        ledger.add(said(1, NOW));
        ledger.add(said(2, NOW));
        ledger.afterFirstWalk = () -> {
            ledger.tied.remove(String.format("%064x", 2));
            ledger.add(new Erasure(new UUID(1, 1), NOW, String.format("%064x", 2)));
        };

        Verification verification = verify();

        assertThat(verification.isValid()).as(verification.toString()).isTrue();
        assertThat(verification.records()).isEqualTo(3);
    }

    @Test
    void purgeThatComesDuringTheWalkIsLookedAtAgain() {
        ledger.add(said(1, LONG_AGO));
        ledger.add(said(2, NOW));
        ledger.afterFirstWalk = () -> purge(1, 1, KEPT_SINCE);

        Verification verification = verify();

        assertThat(verification.isValid()).as(verification.toString()).isTrue();
        assertThat(verification.purged()).isEqualTo(1);
    }

    private void purge(int from, int to, Instant keptSince) {
        List<Link> purged = List.copyOf(ledger.links.subList(from - 1, to));
        ConsentRecord purge =
                ledger.add(new Purge(new UUID(5, 6), NOW, purged.size(), Chain.digest(purged), keptSince));
        for (Link link : purged) {
            ledger.links.set(
                    (int) link.sequence() - 1,
                    new Tombstone(link.sequence(), link.previous(), link.hash(), purge.sequence()));
        }
        ledger.tied.remove(String.format("%064x", from));
    }

    private Verification verify(Checkpoint... checkpoints) {
        return Verification.of(ledger, kept(checkpoints), () -> NOW, Verification.Progress.SILENT);
    }

    private static Checkpoints.Reading kept(Checkpoint... checkpoints) {
        return new Checkpoints.Reading(List.of(checkpoints), List.of());
    }
}
