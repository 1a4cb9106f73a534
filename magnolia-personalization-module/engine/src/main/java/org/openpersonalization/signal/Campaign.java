package org.openpersonalization.signal;

/**
 * The UTM parameters of the address that was requested; each is empty when absent.
 *
 * @param source {@code utm_source}
 * @param medium {@code utm_medium}
 * @param name {@code utm_campaign}
 * @param term {@code utm_term}
 * @param content {@code utm_content}
 */
public record Campaign(String source, String medium, String name, String term, String content) {}
