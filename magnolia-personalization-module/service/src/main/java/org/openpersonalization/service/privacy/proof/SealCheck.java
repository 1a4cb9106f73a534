package org.openpersonalization.service.privacy.proof;

import java.util.Collection;
import java.util.Optional;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.ledger.chain.Seals;

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
                : fault(record, "It carries no seal, and records are sealed from number " + sealedFrom + " on.");
    }

    private Optional<LedgerFault> changed(ConsentRecord record) {
        Optional<String> unknown =
                record.seal().filter(key -> seals.seal(key, Chain.BEGINNING).isEmpty());
        if (unknown.isPresent()) {
            return fault(record, "It was sealed with a key that is not known here [key=" + unknown.get() + "].");
        }
        return Chain.isIntact(record, seals)
                ? Optional.empty()
                : fault(record, "Its content is not what was recorded.");
    }

    private static Optional<LedgerFault> fault(ConsentRecord record, String reason) {
        return Optional.of(new LedgerFault(record.sequence(), reason));
    }

    /** Number of the first record that must be sealed; empty when none must. */
    Optional<Long> sealedFrom() {
        return sealedFrom == Long.MAX_VALUE ? Optional.empty() : Optional.of(sealedFrom);
    }
}
