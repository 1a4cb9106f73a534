package org.openpersonalization.decide;

import java.util.Optional;
import java.util.Set;
import org.openpersonalization.definition.Component;

/**
 * The choice of an editor who previews a page. The visitor's data changes nothing of it.
 *
 * @param variant the variant of one component; empty where the rules decide all of them
 * @param audiences the names of the audiences that match, and no others; no attribute is read for them and no purpose needed. Empty
 *     where conditions decide
 */
public record EditorPreview(Optional<ForcedVariant> variant, Optional<Set<String>> audiences) {

    private static final EditorPreview NONE = new EditorPreview(Optional.empty(), Optional.empty());

    public EditorPreview {
        audiences = audiences.map(Set::copyOf);
    }

    /** Of a visitor. */
    public static EditorPreview none() {
        return NONE;
    }

    /** The forced variant of a component; empty without one, or when the component does not have the variant. */
    Optional<ForcedVariant> variantOf(Component component) {
        return variant.filter(wanted -> wanted.isOf(component));
    }
}
