package org.openpersonalization.service.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.profile.PrefetchedPage;
import org.openpersonalization.service.visitor.profile.Visitor;

/**
 * A decision that a front end was told of, until it reports that the component was shown. It names no visitor.
 *
 * @param id the id of the exposure; one receipt counts once
 * @param millis the moment of the decision, in milliseconds since 1970
 * @param page the page's path in the CMS
 * @param owner a hash of visitor and id; the receipt counts for this visitor alone
 * @param decision the decision without the visitor's data
 * @param traits traits of the request, by dimension
 */
public record ExposureReceipt(
        @JsonProperty("i") UUID id,
        @JsonProperty("t") long millis,
        @JsonProperty("p") String page,
        @JsonProperty("o") String owner,
        @JsonProperty("d") PrefetchedPage.Carried decision,
        @JsonProperty("x") Map<String, String> traits) {

    private static final int OWNER_BYTES = 12;

    static ExposureReceipt of(Exposure exposure, VisitorKey visitor) {
        return new ExposureReceipt(
                exposure.id(),
                exposure.time().toEpochMilli(),
                exposure.page(),
                ownerOf(visitor, exposure.id()),
                PrefetchedPage.Carried.of(exposure.decision()),
                exposure.traits().values());
    }

    /** The moment of the decision. */
    public Instant time() {
        return Instant.ofEpochMilli(millis);
    }

    /** The exposure under the consent that holds now; empty when the receipt is another visitor's. */
    public Optional<Exposure> shownTo(Visitor visitor) {
        boolean isOwn =
                visitor.key().filter(key -> owner.equals(ownerOf(key, id))).isPresent();
        return isOwn
                ? Optional.of(new Exposure(
                        id, time(), page, decision.under(visitor.consent()), new Traits(new TreeMap<>(traits))))
                : Optional.empty();
    }

    private static String ownerOf(VisitorKey visitor, UUID id) {
        return Sha256.mark(visitor.hexadecimal() + "\n" + id, OWNER_BYTES);
    }
}
