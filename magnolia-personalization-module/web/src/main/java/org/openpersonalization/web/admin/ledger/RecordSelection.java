package org.openpersonalization.web.admin.ledger;

import java.time.Instant;
import java.util.Optional;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Link;

/**
 * A selection of records. Empty criteria do not restrict it.
 *
 * @param from first moment, inclusive
 * @param until last moment, exclusive
 * @param subject a commitment
 */
record RecordSelection(Optional<Instant> from, Optional<Instant> until, Optional<String> subject) {

    /** The link, if it is such a decision. */
    Optional<ConsentRecord> of(Link link) {
        return link instanceof ConsentRecord record && record.entry() instanceof ConsentEntry entry && includes(entry)
                ? Optional.of(record)
                : Optional.empty();
    }

    private boolean includes(ConsentEntry entry) {
        return from.map(moment -> !entry.time().isBefore(moment)).orElse(true)
                && until.map(moment -> entry.time().isBefore(moment)).orElse(true)
                && subject.map(entry.subject()::equals).orElse(true);
    }
}
