package org.openpersonalization.web.endpoint;

import org.openpersonalization.web.RequestContextReader;
import org.openpersonalization.web.visitor.Visitors;

/**
 * What the visitors' addresses work with.
 *
 * @param reader reads requests
 * @param visitors who asks, and what is kept of them
 * @param signalLimit how often a visitor may send signals
 * @param choiceLimit how often one address may send choices and answers
 */
public record VisitorServices(
        RequestContextReader reader, Visitors visitors, RateLimit signalLimit, RateLimit choiceLimit) {}
