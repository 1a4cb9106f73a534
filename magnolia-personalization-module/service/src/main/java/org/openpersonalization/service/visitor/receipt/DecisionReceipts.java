package org.openpersonalization.service.visitor.receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.service.visitor.identity.PackedJson;
import org.openpersonalization.service.visitor.identity.SigningKeys;

/**
 * Creates and reads the links "Why am I seeing this?". A link carries the decisions, packed and signed, so that the
 * answer is about the page as it was shown, nothing is stored for it, and links cannot be forged. It names no visitor.
 */
public final class DecisionReceipts {

    /** The longest payload of a link. */
    private static final int MAX_PAYLOAD = 3_800;

    private static final int MAX_ADDRESS = 500;
    private static final Duration VALIDITY = Duration.ofDays(30);
    private static final String NAME = "why";

    private final SigningKeys keys;

    public DecisionReceipts(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * The address that answers why.
     *
     * @param contextPath of the application
     * @param address of the page on this site, to go back to, with its context path
     * @param shown decisions in the order of the page; the last ones are left out when they are too many
     * @return empty when there is nothing to explain
     */
    public Optional<String> link(String contextPath, String address, Instant now, List<ShownDecision> shown) {
        List<ExplainedDecision> decisions =
                shown.stream().map(ExplainedDecision::of).toList();
        String back = address.length() > MAX_ADDRESS ? "" : address;
        return payload(new DecisionReceipt(now.toEpochMilli(), back, decisions))
                .map(payload -> contextPath + "/.personalization/why?d=" + keys.sign(NAME, payload));
    }

    private static Optional<String> payload(DecisionReceipt receipt) {
        String payload = PackedJson.pack(receipt);
        List<ExplainedDecision> left = receipt.decisions();
        while (payload.length() > MAX_PAYLOAD && !left.isEmpty()) {
            left = left.subList(0, left.size() - 1);
            payload = PackedJson.pack(new DecisionReceipt(receipt.millis(), receipt.address(), left));
        }
        boolean hasRoom = payload.length() <= MAX_PAYLOAD;
        return receipt.decisions().isEmpty() || !hasRoom ? Optional.empty() : Optional.of(payload);
    }

    /** The content of a link; empty for a forged, incomplete or expired link. */
    public Optional<DecisionReceipt> read(String signed, Instant now) {
        return keys.verify(NAME, signed)
                .flatMap(payload -> PackedJson.unpack(payload, DecisionReceipt.class))
                .filter(receipt -> receipt.time().plus(VALIDITY).isAfter(now));
    }
}
