package org.openpersonalization.web.endpoint;

import org.openpersonalization.web.RequestContextReader;
import org.openpersonalization.web.visitor.RateLimit;
import org.openpersonalization.web.visitor.Visitors;

/**
 * What the visitors' addresses work with.
 *
 * @param reader reads requests
 * @param visitors who asks, and what is kept of them
 * @param limits how often may be sent
 */
public record VisitorServices(RequestContextReader reader, Visitors visitors, Limits limits) {

    /**
     * How often may be sent.
     *
     * @param signals of one visitor
     * @param signalsOfAddress of one address, whatever visitors it makes itself
     * @param choices choices and answers of one address
     */
    public record Limits(RateLimit signals, RateLimit signalsOfAddress, RateLimit choices) implements AutoCloseable {

        private static final int TOO_MANY_REQUESTS = 429;

        static void take(RateLimit limit, String sender) throws Refusal {
            if (!limit.tryTake(sender)) {
                throw Refusal.retryLater(TOO_MANY_REQUESTS, "That was too often. Try again in a minute.", 60);
            }
        }

        @Override
        public void close() {
            signals.close();
            signalsOfAddress.close();
            choices.close();
        }
    }
}
