package org.openpersonalization.web.admin.ledger;

import org.openpersonalization.service.privacy.proof.LedgerFault;
import org.openpersonalization.web.message.TextView;

/**
 * A fault of the ledger in the API.
 *
 * @param sequence number of the first record that is wrong or missing
 * @param reason the fault in English
 * @param text the fault as a code with typed fields
 */
record LedgerFaultView(long sequence, String reason, TextView text) {

    static LedgerFaultView of(LedgerFault fault) {
        return new LedgerFaultView(fault.sequence(), fault.reason(), TextView.of(fault.message()));
    }
}
