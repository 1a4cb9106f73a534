package org.openpersonalization.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.persona.Persona;
import org.openpersonalization.service.visitor.profile.PersonaVisit;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.preview.PersonaPreviews;
import org.openpersonalization.web.preview.PreviewNames;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.visitor.Visitors;

/** The signed previews of editors that a request names: a variant, a persona. */
public final class RequestPreviews {

    private final RequestContextReader reader;
    private final PagePlans plans;
    private final Personalization.Deciding deciding;
    private final Visitors visitors;

    RequestPreviews(
            RequestContextReader reader, PagePlans plans, Personalization.Deciding deciding, Visitors visitors) {
        this.reader = reader;
        this.plans = plans;
        this.deciding = deciding;
        this.visitors = visitors;
    }

    /** The variant that an editor's token in the address forces; empty without a token that holds. */
    public Optional<ForcedVariant> forced(HttpServletRequest request) {
        return deciding.previews().read(request.getQueryString(), reader.now().toInstant());
    }

    /** The persona of an editor's token in the address; empty without a token that holds. */
    public Optional<Persona> persona(HttpServletRequest request) {
        return deciding.personas().of(request, reader.now().toInstant());
    }

    /** The request as the persona that it names would send it; empty without a token that holds. */
    Optional<PersonaVisit> visit(HttpServletRequest request, RequestContext context) {
        return persona(request).map(each -> visitors.personas().of(each, context.page(), reader.now()));
    }

    /**
     * Requires that everything that a signed preview of the request names exists.
     *
     * @param page the page's path in the CMS
     * @throws Refusal with status 400 and the names that do exist
     */
    void requirePreview(HttpServletRequest request, String page) throws Refusal {
        requirePersona(request);
        Optional<ForcedVariant> forced = forced(request);
        PagePlan plan = plans.planOf(page);
        if (forced.isPresent() && !plan.components().isEmpty()) {
            PreviewNames.require(forced.get(), plan);
        }
    }

    /**
     * Requires that the persona of a signed preview exists.
     *
     * @throws Refusal with status 400 and the names that do exist
     */
    public void requirePersona(HttpServletRequest request) throws Refusal {
        deciding.personas().require(request, reader.now().toInstant());
    }

    /** Whether a page in an editor's preview sends the request. */
    public boolean isFromPreview(HttpServletRequest request) {
        Instant now = reader.now().toInstant();
        return deciding.personas().isLinkedFrom(request, now)
                || deciding.previews()
                        .read(PersonaPreviews.linkingQuery(request), now)
                        .isPresent();
    }

    /** The address of the same page with the persona of the page that led to it; empty outside a preview. */
    Optional<String> carriedOn(HttpServletRequest request) {
        return PageViews.isAskedFor(request)
                ? deciding.personas().carriedOn(request, reader.now().toInstant())
                : Optional.empty();
    }
}
