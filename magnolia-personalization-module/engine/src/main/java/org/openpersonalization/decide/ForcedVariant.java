package org.openpersonalization.decide;

import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.Variant;

/**
 * The variant that an editor previews, regardless of the visitor.
 *
 * @param component the component's id
 * @param variant the variant's name, or {@value Variant#DEFAULT_NAME} for the component's own content
 */
public record ForcedVariant(String component, String variant) {

    public ForcedVariant {
        if (component.isBlank() || variant.isBlank()) {
            throw new IllegalArgumentException(
                    "A preview names a component and a variant [component=" + component + ", variant=" + variant + "]");
        }
    }

    /** Whether it is about this component, and the component has the variant. */
    boolean isOf(Component other) {
        return component.equals(other.id())
                && (variant.equals(Variant.DEFAULT_NAME)
                        || other.variants().stream().anyMatch(each -> variant.equals(each.name())));
    }
}
