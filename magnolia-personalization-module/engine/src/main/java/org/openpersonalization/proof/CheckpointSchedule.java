package org.openpersonalization.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.openpersonalization.ledger.Checkpoint;
import org.openpersonalization.ledger.Checkpoints;
import org.openpersonalization.ledger.ConsentLedger;
import org.openpersonalization.ledger.Link;

/**
 * Adds a checkpoint when enough records or enough time came since the last one, and anything came at all. Whoever has a clock
 * calls it every now and then; it starts no thread.
 */
public final class CheckpointSchedule {

    private final Checkpoints checkpoints;
    private final long records;
    private final Duration pause;
    private Optional<Checkpoint> last;

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
        Optional<Checkpoint> due = ledger.last()
                .filter(head -> isDue(head, now))
                .map(head -> new Checkpoint(head.sequence(), head.hash(), now));
        due.ifPresent(checkpoint -> {
            checkpoints.add(checkpoint);
            last = due;
        });
        return due;
    }

    /** A chain that is shorter than the last checkpoint was cut off; a checkpoint on it would hide nothing and help nobody. */
    private boolean isDue(Link head, Instant now) {
        long more = head.sequence() - last.map(Checkpoint::count).orElse(0L);
        boolean late = last.isEmpty() || !last.get().time().plus(pause).isAfter(now);
        return more >= records || more > 0 && late;
    }
}
