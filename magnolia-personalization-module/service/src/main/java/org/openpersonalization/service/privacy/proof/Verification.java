package org.openpersonalization.service.privacy.proof;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.chain.UnreadableRecordException;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.ledger.LedgerChain;

/**
 * The result of verifying a ledger. Erasures and purges explain missing content; any other missing or changed record is
 * a fault.
 *
 * @param records number of verified links
 * @param purged number of them that were purged after their retention, and accounted for
 * @param erased number of erased subjects
 * @param checkpoints number of checkpoints the chain was compared with; without any, a cut-off end is not detected
 * @param anchored whether the chain was compared with a record of a third place; without one, an older ledger with the
 * checkpoints of its time is not detected
 * @param fault the first fault; empty for an intact ledger
 * @param problems problems of the checkpoints
 */
public record Verification(
        long records,
        long purged,
        long erased,
        int checkpoints,
        boolean anchored,
        Optional<LedgerFault> fault,
        List<Message> problems) {

    private static final int ATTEMPTS = 3;

    /** Hears how far it is. */
    public interface Progress {

        /** Says nothing to anybody. */
        Progress SILENT = (checked, total) -> {};

        /**
         * Called now and then.
         *
         * @param checked links looked at so far
         * @param total how many there were at the beginning; more may have come since
         */
        void checked(long checked, long total);
    }

    public Verification {
        problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong. */
    public boolean isValid() {
        return fault.isEmpty() && problems.isEmpty();
    }

    /** Whether there was a checkpoint to compare with; otherwise a chain that was cut off or put back passes for valid. */
    public boolean isCompared() {
        return checkpoints > 0;
    }

    /**
     * Verifies a ledger, which may be written to at the same time. Reads it once, from beginning to end; needs memory
     * for the checkpoints and the erased subjects only.
     *
     * @param evidence checkpoints and anchors to compare with
     */
    public static Verification of(LedgerChain ledger, Evidence evidence, Progress progress) {
        for (int attempt = 1; ; attempt++) {
            long total = length(ledger);
            LedgerWalk walk = new LedgerWalk(ledger, evidence, (checked, at) -> progress.checked(checked, total));
            Optional<LedgerFault> fault = walk.fault();
            if (fault.isEmpty() || !walk.sawPurgeAfter(total) || attempt == ATTEMPTS) {
                return walk.result(fault, evidence.kept().problems());
            }
        }
    }

    /** The same without wordings. */
    public static Verification of(
            LedgerChain ledger, Checkpoints.Reading kept, InstantSource clock, Progress progress) {
        return of(ledger, new Evidence(kept, Optional.empty(), clock), progress);
    }

    private static long length(LedgerChain ledger) {
        try {
            return ledger.last().map(Link::sequence).orElse(0L);
        } catch (UnreadableRecordException broken) {
            return broken.sequence();
        }
    }
}
