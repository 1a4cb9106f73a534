package org.openpersonalization.decide;

import java.time.Instant;
import java.util.Optional;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.ConsentState;

/**
 * One request with everything that a decision may look at.
 *
 * @param attributes all attributes, granted or not; the ladder reads the granted ones only. They may be loaded when first
 *     read, and throw {@link org.openpersonalization.audience.AttributesUnavailableException} then
 * @param consent what the visitor has granted
 * @param visitor the visitor's pseudonym, for slices; empty for somebody without an id
 * @param time when the request arrived
 */
public record Visit(Attributes attributes, ConsentState consent, Optional<String> visitor, Instant time) {

    /** Of somebody without an id. */
    public static Visit anonymous(Attributes attributes, Instant time) {
        return new Visit(attributes, ConsentState.none(), Optional.empty(), time);
    }
}
