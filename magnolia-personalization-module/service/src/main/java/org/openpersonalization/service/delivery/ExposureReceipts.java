package org.openpersonalization.service.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openpersonalization.measure.Exposure;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.visitor.identity.PackedJson;
import org.openpersonalization.service.visitor.identity.SigningKeys;

/** Signs the receipts of decisions, and reads those that come back within a day. */
public final class ExposureReceipts {

    private static final String NAME = "exposure";
    private static final Duration VALIDITY = Duration.ofDays(1);

    private final SigningKeys keys;

    public ExposureReceipts(SigningKeys keys) {
        this.keys = keys;
    }

    /** The receipt of a decision, which counts for one visitor once it is shown. */
    public String sign(Exposure exposure, VisitorKey visitor) {
        return keys.sign(NAME, PackedJson.pack(ExposureReceipt.of(exposure, visitor)));
    }

    /** The content of a receipt; empty for one that is forged, incomplete or older than a day. */
    public Optional<ExposureReceipt> read(String signed, Instant now) {
        return keys.verify(NAME, signed)
                .flatMap(payload -> PackedJson.unpack(payload, ExposureReceipt.class))
                .filter(receipt -> receipt.time().plus(VALIDITY).isAfter(now));
    }
}
