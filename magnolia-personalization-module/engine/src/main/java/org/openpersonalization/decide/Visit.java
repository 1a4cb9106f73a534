package org.openpersonalization.decide;

import java.time.Instant;
import java.util.Optional;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.definition.Component;

/**
 * One request with everything that a decision may look at.
 *
 * @param attributes all attributes, granted or not; the ladder reads the granted ones only. They may be loaded when first
 *     read, and throw {@link org.openpersonalization.audience.AttributesUnavailableException} then
 * @param consent what the visitor has granted
 * @param visitor the visitor's pseudonym, for slices; empty for somebody without an id
 * @param time when the request arrived
 * @param preview what an editor wants to look at; empty for a visitor
 */
public record Visit(
        Attributes attributes,
        ConsentState consent,
        Optional<String> visitor,
        Instant time,
        Optional<ForcedVariant> preview) {

    /** Of a visitor. */
    public Visit(Attributes attributes, ConsentState consent, Optional<String> visitor, Instant time) {
        this(attributes, consent, visitor, time, Optional.empty());
    }

    /** Of somebody without an id. */
    public static Visit anonymous(Attributes attributes, Instant time) {
        return new Visit(attributes, ConsentState.none(), Optional.empty(), time);
    }

    /** The same, with an editor who looks at a variant. */
    public Visit previewing(ForcedVariant wanted) {
        return new Visit(attributes, consent, visitor, time, Optional.of(wanted));
    }

    /** What an editor wants to look at of a component; empty when that is nothing, or the component does not have it. */
    public Optional<ForcedVariant> previewOf(Component component) {
        return preview.filter(wanted -> wanted.isOf(component));
    }
}
