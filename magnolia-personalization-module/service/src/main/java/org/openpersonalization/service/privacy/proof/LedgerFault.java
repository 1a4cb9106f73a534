package org.openpersonalization.service.privacy.proof;

import java.util.Set;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;
import org.openpersonalization.service.message.MessageCatalogue;

/**
 * The first fault of a ledger.
 *
 * @param sequence number of the first record that is wrong or missing
 * @param message the fault
 */
public record LedgerFault(long sequence, Message message) {

    /** Faults of records, and problems of the checkpoints that the records are compared with. */
    public enum Code implements MessageCode {
        RECORD_MISSING("next"),
        RECORD_MISPLACED("number"),
        UNREADABLE("cause"),
        NOT_LINKED,
        NOT_LINKED_TO_CHECKPOINT,
        CONTENT_CHANGED,
        SEAL_MISSING("from"),
        SEAL_KEY_UNKNOWN("key"),
        OTHER_THAN_CHECKPOINT("time"),
        OTHER_THAN_EXPECTED,
        OTHER_THAN_ANCHOR,
        CUT_OFF("records", "time"),
        CUT_OFF_BEFORE_EXPECTED("number"),
        DATED_LATE("time", "latest"),
        DATED_EARLY("time", "earliest"),
        PURGE_PRECEDES_TOMBSTONE,
        PURGE_MISSING,
        PURGE_OF_OTHERS,
        PURGED_WITHIN_RETENTION("months"),
        PURGED_EARLY("written", "ended"),
        SUBJECT_ERASED_BEFORE,
        TIE_MISSING,
        TIE_RESTORED,
        WORDING_MISSING("purpose", "version", "language"),
        REGISTERED_WORDING_MISSING("purpose", "version"),
        WORDING_UNRECORDED("purpose", "version"),
        CHECKPOINTS_END_EARLY("number"),
        CHECKPOINT_UNSIGNED("line"),
        CHECKPOINTS_UNREADABLE("file"),
        CHECKPOINTS_MISSING;

        private final Set<String> fields;

        Code(String... fields) {
            this.fields = Set.of(fields);
        }

        @Override
        public String family() {
            return "ledger";
        }

        @Override
        public Set<String> fields() {
            return fields;
        }

        /** A fault of this code without fields. */
        LedgerFault at(long sequence) {
            return new LedgerFault(sequence, Message.of(this));
        }
    }

    /** The fault in English, for logs. */
    public String reason() {
        return MessageCatalogue.english().text(message);
    }
}
