package org.openpersonalization.ledger;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks through a chain from its beginning, one record after the other, and says which is the first that is not as it
 * was written. Needs memory for the checkpoints only, however long the chain is.
 */
public final class ChainCheck {

    /**
     * What is wrong.
     *
     * @param sequence number of the first record that is wrong or missing
     * @param reason what is wrong with it, as a sentence
     */
    public record Fault(long sequence, String reason) {}

    private final TreeMap<Long, Checkpoint> checkpoints = new TreeMap<>();
    private long checked;
    private String head = Chain.BEGINNING;
    private Optional<Fault> fault = Optional.empty();

    /**
     * A check.
     *
     * @param checkpoints from the other place, in any order, their signatures verified
     */
    public ChainCheck(Collection<Checkpoint> checkpoints) {
        checkpoints.forEach(checkpoint -> this.checkpoints.put(checkpoint.count(), checkpoint));
    }

    /**
     * Looks through a whole ledger.
     *
     * @param checkpoints from the other place, their signatures verified
     * @return what is wrong first; empty when everything is as it was written
     */
    public static Optional<Fault> of(ConsentLedger ledger, Collection<Checkpoint> checkpoints) {
        ChainCheck check = new ChainCheck(checkpoints);
        try {
            ledger.forEach(check::next);
        } catch (UnreadableRecordException unreadable) {
            check.fault = check.fault.or(() ->
                    Optional.of(new Fault(unreadable.sequence(), "It cannot be read: " + unreadable.getMessage())));
        }
        return check.finish();
    }

    /** Looks at the next record. After the first fault nothing more is looked at. */
    public void next(Link record) {
        if (fault.isEmpty()) {
            fault = faultOf(record);
            checked++;
            head = record.hash();
        }
    }

    private Optional<Fault> faultOf(Link record) {
        long expected = checked + 1;
        if (record.sequence() != expected) {
            String reason = record.sequence() > expected
                    ? "A record is missing: the next one has number " + record.sequence() + "."
                    : "A record with number " + record.sequence() + " stands where it does not belong.";
            return Optional.of(new Fault(expected, reason));
        }
        if (!record.previous().equals(head)) {
            return Optional.of(new Fault(expected, "It does not follow the record before it."));
        }
        if (record instanceof ConsentRecord content && !Chain.isIntact(content)) {
            return Optional.of(new Fault(expected, "Its content is not what was recorded."));
        }
        Checkpoint checkpoint = checkpoints.get(expected);
        if (checkpoint != null && !checkpoint.head().equals(record.hash())) {
            return Optional.of(
                    new Fault(expected, "It is not the record that a checkpoint saw on " + checkpoint.time() + "."));
        }
        return Optional.empty();
    }

    /** What was found, after the last record; empty when the chain is as it was written. */
    public Optional<Fault> finish() {
        if (fault.isEmpty() && !checkpoints.isEmpty() && checkpoints.lastKey() > checked) {
            Checkpoint last = checkpoints.lastEntry().getValue();
            return Optional.of(new Fault(
                    checked + 1,
                    "The end is cut off: a checkpoint saw " + last.count() + " records on " + last.time() + "."));
        }
        return fault;
    }

    /** How many records were looked at. */
    public long checked() {
        return checked;
    }
}
