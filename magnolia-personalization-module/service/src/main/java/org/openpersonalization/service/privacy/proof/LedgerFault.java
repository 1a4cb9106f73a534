package org.openpersonalization.service.privacy.proof;

/**
 * What is wrong with a ledger first.
 *
 * @param sequence number of the first record that is wrong or missing
 * @param reason what is wrong with it, as a sentence
 */
public record LedgerFault(long sequence, String reason) {}
