package org.openpersonalization.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.decide.EditorPreview;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.web.Personalization;
import org.openpersonalization.web.http.ProblemDetail;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.preview.PersonaTokens;
import org.openpersonalization.web.preview.PreviewNames;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.request.QueryParameters;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;
import org.openpersonalization.web.route.ParameterValues;

/**
 * The preview that a request asks for: the variant and the persona of an editor's signed tokens; with a token of a variant or on
 * an instance for editors, also a named variant and audiences that match. Names that do not exist are refused, with those that do.
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
        return hasToken(request) || hasPersona(request) || isForcing(values);
    }

    private static boolean isForcing(ParameterValues values) {
        return values.text(VARIANT.name()).isPresent()
                || values.text(AUDIENCES.name()).isPresent();
    }

    /** The preview; empty for a request that asks for none. */
    Optional<EditorPreview> of(HttpServletRequest request, ParameterValues values) throws Refusal {
        if (!isAskedFor(request, values)) {
            return Optional.empty();
        }
        if (hasPersona(request)) {
            requirePersona(request);
        }
        Optional<ForcedVariant> signed = hasToken(request) ? Optional.of(signed(request)) : Optional.empty();
        if (signed.isEmpty() && !isForEditors && isForcing(values)) {
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

    private static boolean hasPersona(HttpServletRequest request) {
        return !PersonaTokens.tokenIn(request.getQueryString()).isEmpty();
    }

    private void requirePersona(HttpServletRequest request) throws Refusal {
        personalization.previews().requirePersona(request);
        if (personalization.previews().persona(request).isEmpty()) {
            throw invalidToken();
        }
    }

    private ForcedVariant signed(HttpServletRequest request) throws Refusal {
        ForcedVariant forced = personalization.previews().forced(request).orElseThrow(ForcedPreview::invalidToken);
        PreviewNames.require(forced, plan);
        return forced;
    }

    private static Refusal invalidToken() {
        return ProblemDetail.unknownValue(RequestCode.PREVIEW_TOKEN_INVALID.message(), List.of());
    }

    private Optional<ForcedVariant> named(ParameterValues values) throws Refusal {
        Optional<String> text = values.text(VARIANT.name());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int colon = text.get().indexOf(':');
        ForcedVariant forced =
                new ForcedVariant(text.get().substring(0, colon), text.get().substring(colon + 1));
        PreviewNames.require(forced, plan);
        return Optional.of(forced);
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
