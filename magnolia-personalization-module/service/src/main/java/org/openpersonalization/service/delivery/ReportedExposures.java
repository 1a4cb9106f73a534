package org.openpersonalization.service.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.profile.Visitor;

/** The receipts that a front end reports for one visitor, checked against the visitor's consent one by one. */
public final class ReportedExposures {

    private final ExposureReceipts receipts;
    private final Visitor visitor;
    private final Instant received;
    private final List<Exposure> exposures = new ArrayList<>();

    public ReportedExposures(ExposureReceipts receipts, Visitor visitor, Instant received) {
        this.receipts = receipts;
        this.visitor = visitor;
        this.received = received;
    }

    /**
     * Adds the exposure of a receipt.
     *
     * @throws IllegalArgumentException when it may not be kept, with the reason
     */
    public void add(String signed) {
        ExposureReceipt receipt = receipts.read(signed, received)
                .orElseThrow(() -> new IllegalArgumentException("not a receipt of this site, or older than a day"));
        requireConsent(receipt);
        exposures.add(receipt.shownTo(visitor)
                .orElseThrow(() -> new IllegalArgumentException("a receipt of another visitor")));
    }

    private void requireConsent(ExposureReceipt receipt) {
        require(Exposure.PURPOSE);
        receipt.decision().rung().needs().forEach(this::require);
        Map<Purpose, Instant> grants = visitor.grants();
        if (grants.getOrDefault(Exposure.PURPOSE, Instant.EPOCH).isAfter(receipt.time())) {
            throw new IllegalArgumentException("from before it was agreed to");
        }
    }

    private void require(Purpose purpose) {
        if (!visitor.consent().grantsAll(List.of(purpose))) {
            throw new IllegalArgumentException("not agreed to: " + purpose.id());
        }
    }

    /** The exposures that may be kept. */
    public Observation observation() {
        return new Observation(List.of(), exposures, received, visitor.grants(), visitor.stamp());
    }
}
