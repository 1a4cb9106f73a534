package org.openpersonalization.service.visitor.receipt;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The decisions of one page view.
 *
 * @param millis the moment at which the page was made, in milliseconds since 1970; visitors with the same
 *     decisions may receive the page later
 * @param address the page's address on this site, to go back to
 * @param decisions in the order of the page
 */
public record DecisionReceipt(
        @JsonProperty("t") long millis,
        @JsonProperty("a") String address,
        @JsonProperty("e") List<ExplainedDecision> decisions) {

    public DecisionReceipt {
        decisions = List.copyOf(decisions);
    }

    /** When the page was made. */
    public Instant time() {
        return Instant.ofEpochMilli(millis);
    }
}
