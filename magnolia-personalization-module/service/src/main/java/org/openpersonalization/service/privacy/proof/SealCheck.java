package org.openpersonalization.service.privacy.proof;

import java.util.Collection;
import java.util.Optional;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.message.Message;

/**
 * Whether each record has the hash of its content and a seal where it must have one: from the first sealed record on, and from
 * the number on that a checkpoint names.
 */
final class SealCheck {

    private final Seals seals;
    private long sealedFrom;

    SealCheck(Seals seals, Collection<Checkpoint> checkpoints) {
        this.seals = seals;
        this.sealedFrom = checkpoints.stream()
                .mapToLong(Checkpoint::sealedFrom)
                .filter(number -> number > 0)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    Optional<LedgerFault> next(ConsentRecord record) {
        Optional<LedgerFault> fault = record.seal().isPresent() ? Optional.empty() : unsealed(record);
        if (fault.isEmpty() && record.seal().isPresent()) {
            sealedFrom = Math.min(sealedFrom, record.sequence());
        }
        return fault.or(() -> changed(record));
    }

    private Optional<LedgerFault> unsealed(ConsentRecord record) {
        return record.sequence() < sealedFrom
                ? Optional.empty()
                : fault(record, Message.of(LedgerFault.Code.SEAL_MISSING).text("from", sealedFrom));
    }

    private Optional<LedgerFault> changed(ConsentRecord record) {
        Optional<String> unknown =
                record.seal().filter(key -> seals.seal(key, Chain.BEGINNING).isEmpty());
        if (unknown.isPresent()) {
            return fault(record, Message.of(LedgerFault.Code.SEAL_KEY_UNKNOWN).text("key", unknown.get()));
        }
        return Chain.isIntact(record, seals)
                ? Optional.empty()
                : fault(record, Message.of(LedgerFault.Code.CONTENT_CHANGED));
    }

    private static Optional<LedgerFault> fault(ConsentRecord record, Message message) {
        return Optional.of(new LedgerFault(record.sequence(), message));
    }

    /** Number of the first record that must be sealed; empty when none must. */
    Optional<Long> sealedFrom() {
        return sealedFrom == Long.MAX_VALUE ? Optional.empty() : Optional.of(sealedFrom);
    }
}
