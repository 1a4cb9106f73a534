package org.openpersonalization.signal;

/**
 * How the visitor came to this page.
 *
 * @param referrerHost host of the page that linked here, lower case; empty when unknown or when it is this site
 * @param campaign the campaign in the address
 */
public record Arrival(String referrerHost, Campaign campaign) {}
