package org.openpersonalization.magnolia.rendering;

import java.util.Set;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.RungKind;
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

    /** The rungs that look at a person; the others know the request alone, or nothing. */
    private static final Set<RungKind> PERSONAL =
            Set.of(RungKind.EXPERIMENT, RungKind.PREDICTIVE, RungKind.BEHAVIORAL, RungKind.DECLARED);

    static ShownVariant of(Component component, Decision decision) {
        Origin origin = component.variants().stream()
                .filter(variant -> variant.name().equals(decision.variant()))
                .map(Variant::origin)
                .findFirst()
                .orElse(Origin.HUMAN);
        return new ShownVariant(decision, component.kind(), origin);
    }

    /** For a link that answers why. */
    ShownDecision titled(String title) {
        return new ShownDecision(decision, kind, origin, title);
    }

    /** Whether it is another content than the component's own. */
    boolean isVariant() {
        return !decision.isDefault();
    }

    /** Whether a machine-learned model chose it, the component's own content included. */
    boolean isByModel() {
        return decision.rung().isByModel();
    }

    /** Whether it is a price that was chosen by what is known of the person. */
    boolean isPersonalPrice() {
        return kind == ComponentKind.PRICE && PERSONAL.contains(decision.rung());
    }
}
