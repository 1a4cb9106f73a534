package org.openpersonalization.web.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.web.http.ProblemDetail;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;

/** The names in previews. One that does not exist is refused with those that do, so that no preview silently shows something else. */
public final class PreviewNames {

    private PreviewNames() {}

    /**
     * Requires a variant of a page.
     *
     * @throws Refusal with status 400 for an unknown component or variant
     */
    public static void require(ForcedVariant forced, PagePlan plan) throws Refusal {
        Optional<Component> component = plan.component(forced.component());
        if (component.isEmpty()) {
            throw ProblemDetail.unknownValue(
                    RequestCode.COMPONENT_NOT_ON_PAGE.message().title("component", forced.component()),
                    plan.components().stream().map(Component::id).toList());
        }
        List<String> variants = new ArrayList<>(List.of(Variant.DEFAULT_NAME));
        component.get().variants().stream().map(Variant::name).forEach(variants::add);
        if (!variants.contains(forced.variant())) {
            throw ProblemDetail.unknownValue(
                    RequestCode.VARIANT_NOT_IN_COMPONENT
                            .message()
                            .title("component", forced.component())
                            .variant("variant", forced.variant()),
                    variants);
        }
    }

    /** The refusal of a persona that does not exist. */
    static Refusal unknownPersona(String name, List<String> known) {
        return ProblemDetail.unknownValue(RequestCode.PERSONA_UNKNOWN.message().title("persona", name), known);
    }
}
