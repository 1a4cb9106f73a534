package org.openpersonalization.decide;

import java.time.Instant;
import java.util.Optional;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.definition.Component;

/**
 * One request with all inputs of a decision.
 *
 * @param attributes all attributes, granted or not; the ladder reads only granted ones. They may be loaded on the first
 * read, and throw {@link org.openpersonalization.audience.AttributesUnavailableException} then
 * @param consent the visitor's consent state
 * @param visitor the visitor's pseudonym, for slices; empty for a visitor without an id
 * @param time when the request arrived
 * @param preview the choice of an editor who previews the page; {@link EditorPreview#none()} for a visitor
 */
public record Visit(
        Attributes attributes, ConsentState consent, Optional<String> visitor, Instant time, EditorPreview preview) {

    /** Of a visitor. */
    public Visit(Attributes attributes, ConsentState consent, Optional<String> visitor, Instant time) {
        this(attributes, consent, visitor, time, EditorPreview.none());
    }

    /** The visit of a visitor without an id. */
    public static Visit anonymous(Attributes attributes, Instant time) {
        return new Visit(attributes, ConsentState.none(), Optional.empty(), time);
    }

    /** The same, with an editor who looks at a variant. */
    public Visit previewing(ForcedVariant wanted) {
        return previewing(new EditorPreview(Optional.of(wanted), Optional.empty()));
    }

    /** The same, with an editor who chooses. */
    public Visit previewing(EditorPreview choice) {
        return new Visit(attributes, consent, visitor, time, choice);
    }

    /**
     * The previewed variant of a component; empty without a preview, or when the component does not have the variant.
     */
    public Optional<ForcedVariant> previewOf(Component component) {
        return preview.variantOf(component);
    }
}
