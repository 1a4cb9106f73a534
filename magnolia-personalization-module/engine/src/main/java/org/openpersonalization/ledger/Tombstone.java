package org.openpersonalization.ledger;

/**
 * The place of a record whose content was purged.
 *
 * @param sequence the record's number
 * @param previous the hash of the record before it
 * @param hash its own hash
 * @param purge number of the {@link Purge} that accounts for it
 */
public record Tombstone(long sequence, String previous, String hash, long purge) implements Link {}
