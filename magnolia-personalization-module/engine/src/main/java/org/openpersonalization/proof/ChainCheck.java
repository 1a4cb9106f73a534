package org.openpersonalization.proof;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openpersonalization.ledger.Chain;
import org.openpersonalization.ledger.Checkpoint;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.Stub;
import org.openpersonalization.ledger.UnreadableRecordException;

/**
 * Looks through a chain from its beginning, one link after the other, and says which is the first that is not as it was
 * written. Needs memory for the checkpoints only, however long the chain is.
 */
final class ChainCheck {

    private final TreeMap<Long, List<Checkpoint>> checkpoints = new TreeMap<>();
    private final PurgeCheck purges = new PurgeCheck();
    private long checked;
    private String head = Chain.BEGINNING;
    private Instant written = Instant.MIN;
    private Optional<Fault> fault = Optional.empty();

    /**
     * A check.
     *
     * @param checkpoints from the other place, in any order, their signatures verified
     */
    ChainCheck(Collection<Checkpoint> checkpoints) {
        checkpoints.forEach(checkpoint -> this.checkpoints.merge(
                checkpoint.count(),
                List.of(checkpoint),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    }

    /** Looks at the next link. After the first fault nothing more is looked at. */
    void next(Link link) {
        if (fault.isEmpty()) {
            fault = faultOf(link);
            checked++;
            head = link.hash();
        }
    }

    private Optional<Fault> faultOf(Link link) {
        return misplaced(link.sequence())
                .or(() -> broken(link))
                .or(() -> seen(link))
                .or(() -> purged(link));
    }

    private Optional<Fault> misplaced(long sequence) {
        long expected = checked + 1;
        if (sequence == expected) {
            return Optional.empty();
        }
        String reason = sequence > expected
                ? "A record is missing: the next one has number " + sequence + "."
                : "A record with number " + sequence + " stands where it does not belong.";
        return Optional.of(new Fault(expected, reason));
    }

    private Optional<Fault> broken(Link link) {
        if (!link.previous().equals(head)) {
            return Optional.of(new Fault(link.sequence(), "It does not follow the record before it."));
        }
        return link instanceof ConsentRecord content && !Chain.isIntact(content)
                ? Optional.of(new Fault(link.sequence(), "Its content is not what was recorded."))
                : Optional.empty();
    }

    /** The next record is not what the ledger writes. */
    void unreadable(UnreadableRecordException record) {
        fault = fault.or(() -> misplaced(record.sequence()))
                .or(() -> Optional.of(new Fault(record.sequence(), "It cannot be read: " + record.getMessage() + ".")));
    }

    /** Whether checkpoints saw another record there. */
    private Optional<Fault> seen(Link link) {
        for (Checkpoint checkpoint : checkpoints.getOrDefault(link.sequence(), List.of())) {
            if (!checkpoint.head().equals(link.hash())) {
                return Optional.of(new Fault(
                        link.sequence(), "It is not the record that a checkpoint saw on " + checkpoint.time() + "."));
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> purged(Link link) {
        Optional<Fault> found = Optional.empty();
        if (link instanceof Stub stub) {
            found = purges.next(stub, written);
        } else if (link instanceof ConsentRecord record) {
            written = later(written, record.entry().time());
            if (record.entry() instanceof Purge purge) {
                found = purges.next(link.sequence(), purge);
            }
        }
        checkpoints.getOrDefault(link.sequence(), List.of()).forEach(seen -> written = later(written, seen.time()));
        return found;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What was found, after the last link; empty when the chain is as it was written. */
    Optional<Fault> finish() {
        if (fault.isEmpty() && !checkpoints.isEmpty() && checkpoints.lastKey() > checked) {
            Checkpoint last = checkpoints.lastEntry().getValue().get(0);
            return Optional.of(new Fault(
                    checked + 1,
                    "The end is cut off: a checkpoint saw " + last.count() + " records on " + last.time() + "."));
        }
        return fault;
    }

    /** The first record that is empty and was not purged, after the last link; only where {@link #finish} finds nothing. */
    Optional<Fault> unaccounted() {
        return purges.finish();
    }

    /** Whether nothing was found so far. */
    boolean isSound() {
        return fault.isEmpty();
    }

    /** How many links were looked at; while the chain is sound, also the number of the last one. */
    long checked() {
        return checked;
    }
}
