package org.openpersonalization.service.visitor.receipt;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The decisions of one page view.
 *
 * @param millis the moment, in milliseconds since 1970
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

    /** When the page was shown. */
    public Instant time() {
        return Instant.ofEpochMilli(millis);
    }
}
