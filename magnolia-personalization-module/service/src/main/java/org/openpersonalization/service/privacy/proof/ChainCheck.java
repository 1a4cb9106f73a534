package org.openpersonalization.service.privacy.proof;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.Tombstone;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.ledger.chain.UnreadableRecordException;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.privacy.Checkpoints;

/**
 * Looks through a chain from its beginning, one link after the other, and says which is the first that is not as it was
 * written. Needs memory for the checkpoints only, however long the chain is.
 */
final class ChainCheck {

    private final TreeMap<Long, List<Checkpoint>> checkpoints = new TreeMap<>();
    private final PurgeCheck purges = new PurgeCheck();
    private final SealCheck seals;
    private final TimeCheck times;
    private final WordingCheck wordings;
    private final Optional<Anchor> anchor;
    private final boolean whole;
    private long checked;
    private String head = Chain.BEGINNING;
    private Optional<LedgerFault> fault = Optional.empty();

    /**
     * A check of a whole chain.
     *
     * @param evidence the checkpoints in any order, their signatures verified, and the rest
     */
    ChainCheck(Evidence evidence, Seals seals) {
        this(evidence, seals, true);
    }

    private ChainCheck(Evidence evidence, Seals seals, boolean whole) {
        List<Checkpoint> checkpoints = evidence.kept().genuine();
        this.seals = new SealCheck(seals, checkpoints);
        this.times = new TimeCheck(checkpoints, evidence.clock());
        this.wordings = new WordingCheck(evidence.texts());
        this.anchor = evidence.anchor();
        this.whole = whole;
        checkpoints.forEach(checkpoint -> this.checkpoints.merge(
                checkpoint.count(),
                List.of(checkpoint),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    }

    /** A check of the links after a checkpoint; what they purged of those before it is not looked at. */
    static ChainCheck after(Checkpoint last, Seals seals, InstantSource clock) {
        Checkpoints.Reading kept = new Checkpoints.Reading(List.of(last), List.of());
        ChainCheck check = new ChainCheck(new Evidence(kept, Optional.empty(), clock), seals, false);
        check.checked = last.count();
        check.head = last.head();
        check.times.writtenBy(last.time());
        return check;
    }

    /** Looks at the next link. After the first fault nothing more is looked at. */
    void next(Link link) {
        if (fault.isEmpty()) {
            fault = faultOf(link);
            checked++;
            head = link.hash();
        }
    }

    private Optional<LedgerFault> faultOf(Link link) {
        return misplaced(link.sequence())
                .or(() -> broken(link))
                .or(() -> seen(link))
                .or(() -> unexpected(link))
                .or(() -> purged(link))
                .or(() -> dated(link))
                .or(() -> link instanceof ConsentRecord record ? wordings.next(record) : Optional.empty());
    }

    private Optional<LedgerFault> unexpected(Link link) {
        return anchor.filter(expected -> expected.contradicts(link))
                .map(expected -> LedgerFault.Code.OTHER_THAN_EXPECTED.at(link.sequence()));
    }

    private Optional<LedgerFault> misplaced(long sequence) {
        long expected = checked + 1;
        if (sequence == expected) {
            return Optional.empty();
        }
        Message misplaced = sequence > expected
                ? Message.of(LedgerFault.Code.RECORD_MISSING).text("next", sequence)
                : Message.of(LedgerFault.Code.RECORD_MISPLACED).text("number", sequence);
        return Optional.of(new LedgerFault(expected, misplaced));
    }

    private Optional<LedgerFault> broken(Link link) {
        if (!link.previous().equals(head)) {
            LedgerFault.Code code = whole || !checkpoints.containsKey(checked)
                    ? LedgerFault.Code.NOT_LINKED
                    : LedgerFault.Code.NOT_LINKED_TO_CHECKPOINT;
            return Optional.of(code.at(link.sequence()));
        }
        return link instanceof ConsentRecord content ? seals.next(content) : Optional.empty();
    }

    /** The next record is not what the ledger writes. */
    void unreadable(UnreadableRecordException record) {
        fault = fault.or(() -> misplaced(record.sequence()))
                .or(() -> Optional.of(new LedgerFault(
                        record.sequence(),
                        Message.of(LedgerFault.Code.UNREADABLE).text("cause", record.getMessage()))));
    }

    /** Whether checkpoints saw another record there. */
    private Optional<LedgerFault> seen(Link link) {
        for (Checkpoint checkpoint : checkpoints.getOrDefault(link.sequence(), List.of())) {
            if (!checkpoint.head().equals(link.hash())) {
                return Optional.of(new LedgerFault(
                        link.sequence(),
                        Message.of(LedgerFault.Code.OTHER_THAN_CHECKPOINT).text("time", checkpoint.time())));
            }
        }
        return Optional.empty();
    }

    private Optional<LedgerFault> purged(Link link) {
        if (link instanceof Tombstone stub && whole) {
            return purges.next(stub, times.written());
        }
        return link instanceof ConsentRecord record && record.entry() instanceof Purge purge && whole
                ? purges.next(link.sequence(), purge)
                : Optional.empty();
    }

    private Optional<LedgerFault> dated(Link link) {
        Optional<LedgerFault> found = link instanceof ConsentRecord record ? times.next(record) : Optional.empty();
        checkpoints.getOrDefault(link.sequence(), List.of()).forEach(seen -> times.writtenBy(seen.time()));
        return found;
    }

    /** The fault found, after the last link; empty for an intact chain. */
    Optional<LedgerFault> finish() {
        if (fault.isEmpty() && !checkpoints.isEmpty() && checkpoints.lastKey() > checked) {
            Checkpoint last = checkpoints.lastEntry().getValue().get(0);
            return Optional.of(cutOff(checked, last));
        }
        return fault.or(() -> anchor.filter(expected -> expected.count() > checked)
                .map(expected -> new LedgerFault(
                        checked + 1,
                        Message.of(LedgerFault.Code.CUT_OFF_BEFORE_EXPECTED).text("number", expected.count()))));
    }

    /** The fault of a chain that is shorter than a checkpoint. */
    static LedgerFault cutOff(long length, Checkpoint last) {
        return new LedgerFault(
                length + 1,
                Message.of(LedgerFault.Code.CUT_OFF)
                        .count("records", last.count())
                        .text("time", last.time()));
    }

    /** The first record that is empty and was not purged, after the last link; only where {@link #finish} finds nothing. */
    Optional<LedgerFault> unaccounted() {
        return purges.finish().or(() -> wordings.finish(checked + 1));
    }

    /** Whether nothing was found so far. */
    boolean isSound() {
        return fault.isEmpty();
    }

    /** The checkpoint of what was looked at; only while the chain is sound. */
    Checkpoint checkpoint(Instant now) {
        return new Checkpoint(checked, head, now, seals.sealedFrom().orElse(0L));
    }

    /** How many links were looked at; while the chain is sound, also the number of the last one. */
    long checked() {
        return checked;
    }
}
