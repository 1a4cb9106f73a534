package org.openpersonalization.service.privacy.proof;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.Link;

/** Checks that each subject either has a tie or was erased on record. */
final class TieCheck {

    private static final int AT_ONCE = 500;

    /** Those of some commitments that are tied. */
    interface Ties {
        Set<String> of(Collection<String> commitments);
    }

    private final Ties ties;
    private final Map<String, Long> toAsk = new LinkedHashMap<>();
    private final Map<String, Long> untied = new HashMap<>();
    private final Map<String, Long> erased = new HashMap<>();
    private Optional<LedgerFault> fault = Optional.empty();

    TieCheck(Ties ties) {
        this.ties = ties;
    }

    void next(Link link) {
        if (link instanceof ConsentRecord record) {
            next(record.sequence(), record.entry());
        }
        if (toAsk.size() >= AT_ONCE) {
            settle();
        }
    }

    private void next(long sequence, Entry entry) {
        switch (entry.kind()) {
            case ERASURE -> next(sequence, (Erasure) entry);
            case CONSENT -> next(sequence, (ConsentEntry) entry);
            case PURGE, TEXT -> {
                // These are about no subject.
            }
        }
    }

    private void next(long sequence, Erasure erasure) {
        erased.putIfAbsent(erasure.subject(), sequence);
        untied.remove(erasure.subject());
    }

    private void next(long sequence, ConsentEntry consent) {
        if (erased.containsKey(consent.subject())) {
            note(LedgerFault.Code.SUBJECT_ERASED_BEFORE.at(sequence));
        }
        toAsk.putIfAbsent(consent.subject(), sequence);
    }

    private void note(LedgerFault found) {
        if (fault.isEmpty() || fault.get().sequence() > found.sequence()) {
            fault = Optional.of(found);
        }
    }

    /** Asks about those who wait for it. */
    void settle() {
        Set<String> tied = ties.of(toAsk.keySet());
        toAsk.forEach((subject, sequence) -> {
            if (!tied.contains(subject) && !erased.containsKey(subject)) {
                untied.putIfAbsent(subject, sequence);
            }
        });
        toAsk.clear();
    }

    /** Whether a tie is missing without an erasure that explains it. */
    boolean isOpen() {
        return !untied.isEmpty();
    }

    /** The fault found, after the last link. */
    Optional<LedgerFault> finish() {
        untied.values().forEach(sequence -> note(LedgerFault.Code.TIE_MISSING.at(sequence)));
        ties.of(erased.keySet()).forEach(subject -> note(LedgerFault.Code.TIE_RESTORED.at(erased.get(subject))));
        return fault;
    }

    int erased() {
        return erased.size();
    }
}
