package org.openpersonalization.magnolia.rendering;

import org.openpersonalization.decide.Decision;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.service.visitor.receipt.ShownDecision;

/**
 * The content of a component shown to a visitor.
 *
 * @param decision the variant and its reason
 * @param kind the kind of the component's content
 * @param origin the author of the shown content; people for the component's own content
 */
public record ShownVariant(Decision decision, ComponentKind kind, Origin origin) {

    /** The content that a decision on a component shows. */
    public static ShownVariant of(Component component, Decision decision) {
        Origin origin = component.variants().stream()
                .filter(variant -> variant.name().equals(decision.variant()))
                .map(Variant::origin)
                .findFirst()
                .orElse(Origin.HUMAN);
        return new ShownVariant(decision, component.kind(), origin);
    }

    /** For a link that answers why. */
    public ShownDecision titled(String title) {
        return new ShownDecision(decision, kind, origin, title);
    }

    /** The name of the shown variant. */
    public String variant() {
        return decision.variant();
    }

    /** Whether it is another content than the component's own. */
    boolean isVariant() {
        return !decision.isDefault();
    }

    /** Whether a machine-learned model chose it, the component's own content included. */
    boolean isByModel() {
        return decision.rung().isByModel();
    }
}
