package org.openpersonalization.store;

import java.util.Set;
import org.openpersonalization.message.MessageCode;

/** The messages of the command that verifies a consent ledger. */
enum VerifyLedgerCode implements MessageCode {
    VALID("counts"),
    INVALID("counts"),
    NOT_COMPARED("counts"),
    OWN_CHECKPOINTS("counts"),
    COUNTS("records", "purged", "erased", "checkpoints"),
    FIRST_FAULT("sequence", "fault"),
    NO_CHECKPOINT("file", "path"),
    NOT_ANCHORED,
    LEDGER_UNREADABLE("cause");

    private final Set<String> fields;

    VerifyLedgerCode(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "verify-ledger";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }
}
