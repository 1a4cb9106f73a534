package org.openpersonalization.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.ledger.Checkpoint;
import org.openpersonalization.ledger.Checkpoints;
import org.openpersonalization.ledger.ConsentLedger;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.UnreadableRecordException;

/**
 * Adds a checkpoint when enough records or enough time came since the last one, and anything came at all; also once when
 * records begin to be sealed, so that the checkpoint says from where on. The records since the last checkpoint are verified
 * first: a chain with a fault gets no checkpoint. Starts no thread.
 */
public final class CheckpointSchedule {

    private final Checkpoints checkpoints;
    private final long records;
    private final Duration pause;
    private Optional<Checkpoint> last;
    private volatile Optional<Fault> fault = Optional.empty();

    /**
     * A schedule, which goes on after the newest genuine checkpoint.
     *
     * @param records at the latest after so many records, at least 1
     * @param pause at the latest after so long
     */
    public CheckpointSchedule(Checkpoints checkpoints, long records, Duration pause) {
        if (records < 1 || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException(
                    "Checkpoints come after some records and some time [records=" + records + ", pause=" + pause + "]");
        }
        this.checkpoints = checkpoints;
        this.records = records;
        this.pause = pause;
        this.last = checkpoints.read().genuine().stream().max(Comparator.comparing(Checkpoint::count));
    }

    /**
     * Adds a checkpoint if one is due.
     *
     * @return the one that was added
     * @throws org.openpersonalization.profile.StoreUnavailableException when ledger or checkpoints cannot be used now
     */
    public synchronized Optional<Checkpoint> addIfDue(ConsentLedger ledger, Instant now) {
        Optional<Long> length = length(ledger);
        if (length.orElse(0L) < last.map(Checkpoint::count).orElse(0L)) {
            fault = Optional.of(cutOff(length.orElse(0L)));
            return Optional.empty();
        }
        Optional<Checkpoint> due =
                length.filter(count -> isDue(count, ledger, now)).flatMap(head -> verified(ledger, now));
        due.ifPresent(checkpoint -> {
            checkpoints.add(checkpoint);
            last = due;
        });
        return due;
    }

    private static Optional<Long> length(ConsentLedger ledger) {
        try {
            return ledger.last().map(Link::sequence);
        } catch (UnreadableRecordException broken) {
            return Optional.of(broken.sequence());
        }
    }

    private Fault cutOff(long length) {
        return new Fault(
                length + 1,
                "The end is cut off: a checkpoint saw " + last.orElseThrow().count() + " records.");
    }

    private boolean isDue(long length, ConsentLedger ledger, Instant now) {
        long more = length - last.map(Checkpoint::count).orElse(0L);
        boolean late = last.isEmpty() || !last.get().time().plus(pause).isAfter(now);
        return more >= records || more > 0 && late || beginsToBeSealed(ledger);
    }

    private boolean beginsToBeSealed(ConsentLedger ledger) {
        return ledger.seals().keyInForce().isPresent()
                && last.filter(known -> known.sealedFrom() > 0).isEmpty();
    }

    /** The checkpoint of all that is there, if it is as it was written. */
    private Optional<Checkpoint> verified(ConsentLedger ledger, Instant now) {
        ChainCheck check = last.map(known -> ChainCheck.after(known, ledger.seals(), now))
                .orElseGet(() -> new ChainCheck(nothing(now), ledger.seals()));
        try {
            ledger.forEachAfter(last.map(Checkpoint::count).orElse(Long.MIN_VALUE), check::next);
        } catch (UnreadableRecordException broken) {
            check.unreadable(broken);
        }
        fault = check.finish();
        return fault.isPresent() ? Optional.empty() : Optional.of(sealing(check.checkpoint(now), ledger));
    }

    private static Evidence nothing(Instant now) {
        return new Evidence(new Checkpoints.Reading(List.of(), List.of()), Optional.empty(), now);
    }

    /** Records after this one are sealed, when there is a key. */
    private static Checkpoint sealing(Checkpoint checkpoint, ConsentLedger ledger) {
        return checkpoint.sealedFrom() > 0 || ledger.seals().keyInForce().isEmpty()
                ? checkpoint
                : new Checkpoint(checkpoint.count(), checkpoint.head(), checkpoint.time(), checkpoint.count() + 1);
    }

    /** The fault because of which the last checkpoint that was due was not added; empty when there was none. */
    public Optional<Fault> fault() {
        return fault;
    }
}
