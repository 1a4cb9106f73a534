package org.openpersonalization.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.decide.EditorPreview;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.web.Personalization;
import org.openpersonalization.web.http.ProblemDetail;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.request.QueryParameters;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;
import org.openpersonalization.web.route.ParameterValues;

/**
 * The preview that a request asks for: the variant of an editor's signed token; with a token or on an instance for editors, also
 * a named variant and audiences that match. Names that do not exist are refused, with those that do.
 */
final class ForcedPreview {

    static final Parameter VARIANT = Parameter.query(
            "variant",
            Format.COMPONENT_VARIANT,
            "A forced variant, as component:variant. For editors, or with a preview token of the page.");
    static final Parameter AUDIENCES = Parameter.query(
            "audiences",
            Format.NODE_NAMES,
            "The names of the audiences that match, joined by commas; no other does. For editors, or with a preview token of the"
                    + " page.");

    private final Personalization personalization;
    private final PagePlan plan;
    private final boolean isForEditors;

    /** @param isForEditors whether editors work on this instance, who need no token */
    ForcedPreview(Personalization personalization, String page, boolean isForEditors) {
        this.personalization = personalization;
        this.plan = personalization.planOf(page);
        this.isForEditors = isForEditors;
    }

    /** Whether a request asks for a preview. */
    static boolean isAskedFor(HttpServletRequest request, ParameterValues values) {
        return hasToken(request)
                || values.text(VARIANT.name()).isPresent()
                || values.text(AUDIENCES.name()).isPresent();
    }

    /** The preview; empty for a request that asks for none. */
    Optional<EditorPreview> of(HttpServletRequest request, ParameterValues values) throws Refusal {
        if (!isAskedFor(request, values)) {
            return Optional.empty();
        }
        Optional<ForcedVariant> signed = hasToken(request) ? Optional.of(signed(request)) : Optional.empty();
        if (signed.isEmpty() && !isForEditors) {
            throw Refusal.of(HttpServletResponse.SC_FORBIDDEN, RequestCode.PREVIEW_TOKEN_NEEDED);
        }
        Optional<ForcedVariant> named = named(values);
        return Optional.of(new EditorPreview(named.isPresent() ? named : signed, audiences(values)));
    }

    private static boolean hasToken(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null
                && !QueryParameters.of(query, Integer.MAX_VALUE)
                        .value(PreviewTokens.PARAMETER)
                        .isEmpty();
    }

    private ForcedVariant signed(HttpServletRequest request) throws Refusal {
        ForcedVariant forced = personalization
                .forced(request)
                .orElseThrow(() -> ProblemDetail.unknownValue(RequestCode.PREVIEW_TOKEN_INVALID.message(), List.of()));
        require(forced);
        return forced;
    }

    private Optional<ForcedVariant> named(ParameterValues values) throws Refusal {
        Optional<String> text = values.text(VARIANT.name());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int colon = text.get().indexOf(':');
        ForcedVariant forced =
                new ForcedVariant(text.get().substring(0, colon), text.get().substring(colon + 1));
        require(forced);
        return Optional.of(forced);
    }

    private void require(ForcedVariant forced) throws Refusal {
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

    private Optional<Set<String>> audiences(ParameterValues values) throws Refusal {
        Optional<Set<String>> wanted = values.text(AUDIENCES.name())
                .map(text ->
                        Set.copyOf(List.of(text.split(",")).stream().distinct().toList()));
        Set<String> known = personalization.audienceNames();
        for (String name : wanted.orElse(Set.of())) {
            if (!known.contains(name)) {
                throw ProblemDetail.unknownValue(
                        RequestCode.AUDIENCE_UNKNOWN.message().title("audience", name),
                        known.stream().sorted().toList());
            }
        }
        return wanted;
    }
}
