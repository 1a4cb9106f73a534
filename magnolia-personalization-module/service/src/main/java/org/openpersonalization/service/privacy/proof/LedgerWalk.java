package org.openpersonalization.service.privacy.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Link;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.Tombstone;
import org.openpersonalization.ledger.chain.UnreadableRecordException;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.privacy.ledger.LedgerChain;

/**
 * One walk through a ledger. Others may write meanwhile: what they add is read as well, but a purge can empty records behind the
 * walk's back, which then seems a fault and is not; {@link #sawPurgeAfter} tells.
 */
final class LedgerWalk {

    private static final int STEP = 500;

    private final LedgerChain ledger;
    private final Verification.Progress progress;
    private final int checkpoints;
    private final boolean anchored;
    private final ChainCheck chain;
    private final TieCheck ties;
    private long purged;
    private long lastPurge;

    LedgerWalk(LedgerChain ledger, Evidence evidence, Verification.Progress progress) {
        this.ledger = ledger;
        this.progress = progress;
        this.checkpoints = evidence.kept().genuine().size();
        this.anchored = evidence.anchor().isPresent();
        this.chain = new ChainCheck(evidence, ledger.seals());
        this.ties = new TieCheck(ledger::tied);
    }

    /** Walks to the end, and further if more has come. */
    Optional<LedgerFault> fault() {
        try {
            long before;
            do {
                before = chain.checked();
                ledger.forEachAfter(before == 0 ? Long.MIN_VALUE : before, this::next);
                ties.settle();
            } while (chain.checked() > before && chain.isSound() && ties.isOpen());
        } catch (UnreadableRecordException broken) {
            chain.unreadable(broken);
        }
        progress.checked(chain.checked(), chain.checked());
        // what stood behind a fault or was cut off may be what explains the rest, so that comes first
        return chain.finish().or(() -> first(chain.unaccounted(), ties.finish()));
    }

    private static Optional<LedgerFault> first(Optional<LedgerFault> one, Optional<LedgerFault> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.comparingLong(LedgerFault::sequence));
    }

    private void next(Link link) {
        if (!chain.isSound()) {
            return;
        }
        chain.next(link);
        ties.next(link);
        if (link instanceof Tombstone) {
            purged++;
        } else if (link instanceof ConsentRecord record && record.entry() instanceof Purge) {
            lastPurge = link.sequence();
        }
        if (chain.checked() % STEP == 0) {
            progress.checked(chain.checked(), chain.checked());
        }
    }

    /** Whether something was purged while it walked. */
    boolean sawPurgeAfter(long sequence) {
        return lastPurge > sequence;
    }

    Verification result(Optional<LedgerFault> fault, List<Message> problems) {
        return new Verification(chain.checked(), purged, ties.erased(), checkpoints, anchored, fault, problems);
    }
}
