package org.openpersonalization.service.privacy.proof;

/**
 * The first fault of a ledger.
 *
 * @param sequence number of the first record that is wrong or missing
 * @param reason the fault, as a sentence
 */
public record LedgerFault(long sequence, String reason) {}
