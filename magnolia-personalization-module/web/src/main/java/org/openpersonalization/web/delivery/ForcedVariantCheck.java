package org.openpersonalization.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.web.Personalization;
import org.openpersonalization.web.http.ProblemDetail;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.request.QueryParameters;

/** Refuses a preview that would show nothing of what its token names. */
final class ForcedVariantCheck {

    private ForcedVariantCheck() {}

    /** Passes a request without a token, and one whose variant is on the page. */
    static void require(HttpServletRequest request, Personalization personalization, String page) throws Refusal {
        if (isAskedFor(request)) {
            Optional<ForcedVariant> forced = personalization.forced(request);
            if (forced.isEmpty()) {
                throw ProblemDetail.unknownValue(
                        "The preview token is forged, incomplete or older than an hour.", List.of());
            }
            require(forced.get(), personalization.planOf(page));
        }
    }

    private static boolean isAskedFor(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null
                && !QueryParameters.of(query, Integer.MAX_VALUE)
                        .value(PreviewTokens.PARAMETER)
                        .isEmpty();
    }

    private static void require(ForcedVariant forced, PagePlan plan) throws Refusal {
        Optional<Component> component = plan.component(forced.component());
        if (component.isEmpty()) {
            throw ProblemDetail.unknownValue(
                    "This page has no personalized component [" + forced.component() + "].",
                    plan.components().stream().map(Component::id).toList());
        }
        List<String> variants = new ArrayList<>(List.of(Variant.DEFAULT_NAME));
        component.get().variants().stream().map(Variant::name).forEach(variants::add);
        if (!variants.contains(forced.variant())) {
            throw ProblemDetail.unknownValue(
                    "The component [" + forced.component() + "] has no variant [" + forced.variant() + "].", variants);
        }
    }
}
