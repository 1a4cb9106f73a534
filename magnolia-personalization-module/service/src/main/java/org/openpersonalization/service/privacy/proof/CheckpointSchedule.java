package org.openpersonalization.service.privacy.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.ledger.chain.UnreadableRecordException;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.ledger.LedgerChain;

/**
 * Adds a checkpoint when enough records or enough time came since the last one, and anything came at all; also once when
 * records begin to be sealed, so that the checkpoint says from where on. The records since the last checkpoint are verified
 * first, and ledger and checkpoints are compared with the anchor: with a fault there is no checkpoint. Afterwards the anchor is
 * the new checkpoint. Starts no thread.
 */
public final class CheckpointSchedule {

    /**
     * Where it is kept outside the database how far the ledger was.
     *
     * @param checkpoints all of them
     * @param anchors the newest one once more
     */
    public record Places(Checkpoints checkpoints, Anchors anchors) {

        /** The checkpoints, with the problem that they lack the one that the anchor names. */
        public Checkpoints.Reading read() {
            Checkpoints.Reading kept = checkpoints.read();
            List<Message> problems = new ArrayList<>(kept.problems());
            anchors.newest().flatMap(anchor -> anchor.problemOf(kept)).ifPresent(problems::add);
            return new Checkpoints.Reading(kept.genuine(), problems);
        }
    }

    private final Places places;
    private final long records;
    private final Duration pause;
    private Optional<Checkpoint> last;
    private volatile Optional<LedgerFault> fault = Optional.empty();

    /**
     * A schedule, which goes on after the newest genuine checkpoint.
     *
     * @param records at the latest after so many records, at least 1
     * @param pause at the latest after so long
     */
    public CheckpointSchedule(Places places, long records, Duration pause) {
        if (records < 1 || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException(
                    "Checkpoints come after some records and some time [records=" + records + ", pause=" + pause + "]");
        }
        this.places = places;
        this.records = records;
        this.pause = pause;
        this.last = places.checkpoints().read().genuine().stream().max(Comparator.comparing(Checkpoint::count));
    }

    /**
     * Adds a checkpoint if one is due.
     *
     * @param clock read before and after the ledger, which others may write at the same time
     * @return the one that was added
     * @throws org.openpersonalization.service.StoreUnavailableException when ledger or checkpoints cannot be used now
     */
    public synchronized Optional<Checkpoint> addIfDue(LedgerChain ledger, InstantSource clock) {
        Optional<Long> length = length(ledger);
        Optional<LedgerFault> lost = lost(length.orElse(0L));
        if (lost.isPresent()) {
            fault = lost;
            return Optional.empty();
        }
        anchor();
        Optional<Checkpoint> due =
                length.filter(count -> isDue(count, ledger, clock.instant())).flatMap(head -> verified(ledger, clock));
        due.ifPresent(checkpoint -> {
            places.checkpoints().add(checkpoint);
            last = due;
            anchor();
        });
        return due;
    }

    /** Keeps the newest checkpoint as the anchor, unless it is. */
    private void anchor() {
        Optional<Anchor> newest = last.map(Anchor::of);
        if (newest.isPresent() && !newest.equals(places.anchors().newest())) {
            places.anchors().keep(newest.get());
        }
    }

    /** The ledger is shorter than the last checkpoint, or checkpoints and anchor tell of different histories. */
    private Optional<LedgerFault> lost(long length) {
        if (length < last.map(Checkpoint::count).orElse(0L)) {
            return Optional.of(ChainCheck.cutOff(length, last.orElseThrow()));
        }
        return places.anchors()
                .newest()
                .filter(anchor -> last.filter(newest -> newest.count() > anchor.count()
                                || newest.count() == anchor.count()
                                        && newest.head().equals(anchor.head()))
                        .isEmpty())
                .map(anchor -> LedgerFault.Code.OTHER_THAN_ANCHOR.at(anchor.count()));
    }

    private static Optional<Long> length(LedgerChain ledger) {
        try {
            return ledger.last().map(Link::sequence);
        } catch (UnreadableRecordException broken) {
            return Optional.of(broken.sequence());
        }
    }

    private boolean isDue(long length, LedgerChain ledger, Instant now) {
        long more = length - last.map(Checkpoint::count).orElse(0L);
        boolean late = last.isEmpty() || !last.get().time().plus(pause).isAfter(now);
        return more >= records || more > 0 && late || beginsToBeSealed(ledger);
    }

    private boolean beginsToBeSealed(LedgerChain ledger) {
        return ledger.seals().keyInForce().isPresent()
                && last.filter(known -> known.sealedFrom() > 0).isEmpty();
    }

    /** The checkpoint of all that is there, if it is as it was written. */
    private Optional<Checkpoint> verified(LedgerChain ledger, InstantSource clock) {
        ChainCheck check = last.map(known -> ChainCheck.after(known, ledger.seals(), clock))
                .orElseGet(() -> new ChainCheck(nothing(clock), ledger.seals()));
        try {
            ledger.forEachAfter(last.map(Checkpoint::count).orElse(Long.MIN_VALUE), check::next);
        } catch (UnreadableRecordException broken) {
            check.unreadable(broken);
        }
        fault = check.finish();
        return fault.isPresent() ? Optional.empty() : Optional.of(sealing(check.checkpoint(clock.instant()), ledger));
    }

    private static Evidence nothing(InstantSource clock) {
        return new Evidence(new Checkpoints.Reading(List.of(), List.of()), Optional.empty(), clock);
    }

    /** Records after this one are sealed, when there is a key. */
    private static Checkpoint sealing(Checkpoint checkpoint, LedgerChain ledger) {
        return checkpoint.sealedFrom() > 0 || ledger.seals().keyInForce().isEmpty()
                ? checkpoint
                : new Checkpoint(checkpoint.count(), checkpoint.head(), checkpoint.time(), checkpoint.count() + 1);
    }

    /** The fault because of which the last checkpoint that was due was not added; empty when there was none. */
    public Optional<LedgerFault> fault() {
        return fault;
    }
}
