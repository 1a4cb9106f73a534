package org.openpersonalization.service.privacy.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.ledger.LedgerRetention;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.ledger.Tombstone;
import org.openpersonalization.ledger.chain.PurgeDigest;
import org.openpersonalization.message.Message;

/**
 * Checks that each tombstone is accounted for by a purge, and each purge by its tombstones. The time of a purged record
 * is no longer known, but it is not before the records in front of it and the checkpoints that precede it: a purge of
 * records that are too young is detected by that.
 */
final class PurgeCheck {

    /** Clocks of several instances differ. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    /** The stubs of one purge. */
    private static final class Emptied {
        private final long first;
        private final PurgeDigest digest = new PurgeDigest();
        private Instant notBefore = Instant.MIN;
        private long youngest;

        Emptied(long first) {
            this.first = first;
        }
    }

    private final Map<Long, Emptied> byPurge = new HashMap<>();

    /** A stub, written no earlier than a moment. */
    Optional<LedgerFault> next(Tombstone stub, Instant notBefore) {
        if (stub.purge() <= stub.sequence()) {
            return Optional.of(LedgerFault.Code.PURGE_PRECEDES_TOMBSTONE.at(stub.sequence()));
        }
        Emptied emptied = byPurge.computeIfAbsent(stub.purge(), number -> new Emptied(stub.sequence()));
        emptied.digest.add(stub);
        if (notBefore.isAfter(emptied.notBefore)) {
            emptied.notBefore = notBefore;
            emptied.youngest = stub.sequence();
        }
        return Optional.empty();
    }

    /** A purge, after all of its stubs. */
    Optional<LedgerFault> next(long sequence, Purge purge) {
        Emptied emptied = byPurge.remove(sequence);
        Instant latest = LedgerRetention.least().keptSince(Statement.Verdict.GIVEN, purge.time());
        if (purge.keptSince().isAfter(latest)) {
            return Optional.of(new LedgerFault(
                    sequence,
                    Message.of(LedgerFault.Code.PURGED_WITHIN_RETENTION)
                            .count("months", LedgerRetention.LEAST_MONTHS)));
        }
        if (emptied == null
                || emptied.digest.count() != purge.count()
                || !emptied.digest.value().equals(purge.digest())) {
            return Optional.of(LedgerFault.Code.PURGE_OF_OTHERS.at(sequence));
        }
        if (emptied.notBefore.isAfter(purge.keptSince().plus(TOLERANCE))) {
            return Optional.of(new LedgerFault(
                    emptied.youngest,
                    Message.of(LedgerFault.Code.PURGED_EARLY)
                            .text("written", emptied.notBefore)
                            .text("ended", purge.keptSince())));
        }
        return Optional.empty();
    }

    /** The fault found, after the last link. */
    Optional<LedgerFault> finish() {
        return byPurge.values().stream()
                .map(emptied -> emptied.first)
                .min(Long::compare)
                .map(LedgerFault.Code.PURGE_MISSING::at);
    }
}
