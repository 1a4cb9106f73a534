package org.openpersonalization.ledger;

/**
 * One link of the chain.
 *
 * @param sequence its number: 1, 2, 3 …
 * @param entry what is recorded
 * @param previous the hash of the record before it; {@link Chain#BEGINNING} for the first one
 * @param hash over all of the above, by {@link Chain}
 */
public record ConsentRecord(long sequence, Entry entry, String previous, String hash) implements Link {}
