package org.openpersonalization.service.privacy.ledger;

/**
 * The number of grants in force of one version of a purpose's texts.
 *
 * @param textVersion the version that visitors agreed to
 * @param count the number of grants
 */
public record GrantTally(int textVersion, long count) {}
