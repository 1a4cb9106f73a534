package org.openpersonalization.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.EditorPreview;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.service.visitor.page.PageVisit;
import org.openpersonalization.service.visitor.profile.PersonaVisit;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.visitor.Visitors;

/** Decides all components of a page for a request: as its visitor, or as an editor's preview names. */
public final class PageDecider {

    private final RequestContextReader reader;
    private final PagePlans plans;
    private final Supplier<DecisionLadder> ladder;
    private final Visitors visitors;
    private final RequestPreviews previews;

    PageDecider(
            RequestContextReader reader,
            PagePlans plans,
            Supplier<DecisionLadder> ladder,
            Visitors visitors,
            RequestPreviews previews) {
        this.reader = reader;
        this.plans = plans;
        this.ladder = ladder;
        this.visitors = visitors;
        this.previews = previews;
    }

    /**
     * Decides: consent first, then what it allows to look at.
     *
     * @param page the page's path in the CMS
     * @throws RuntimeException when the page's content cannot be read
     */
    public RequestDecisions decide(HttpServletRequest request, String page) {
        RequestContext context = reader.read(request, page);
        return previewed(request, context).orElseGet(() -> decide(request, context, visitors.of(request, context)));
    }

    /**
     * Decides again for the page that a mapped address leads to, for the same visitor.
     *
     * @param page the page's path in the CMS
     */
    RequestDecisions forwarded(HttpServletRequest request, RequestDecisions before, String page) {
        return before.visit()
                .map(visit -> {
                    RequestContext context = visit.context().on(page);
                    return previewed(request, context)
                            .orElseGet(() -> decide(request, context, visit.visitor(), visit.occasion()));
                })
                .orElse(before);
    }

    /**
     * Decides again for the page that is rendered, unless the decisions are for that page, or one of its components was looked up.
     *
     * @param page the page's path in the CMS
     */
    public void decideRendered(HttpServletRequest request, String page) {
        RequestDecisions.of(request)
                .filter(before -> !before.isRendering())
                .filter(before -> !before.plan().page().equals(page))
                .ifPresent(before -> forwarded(request, before, page).attachTo(request));
    }

    /**
     * The decisions for an editor's preview; empty for a visitor. The editor's own profile is ignored: a persona's profile takes its
     * place, and without a persona other components render as for an anonymous visitor.
     */
    Optional<RequestDecisions> previewed(HttpServletRequest request, RequestContext context) {
        Optional<ForcedVariant> forced = previews.forced(request);
        Optional<PersonaVisit> persona = previews.visit(request, context);
        if (forced.isEmpty() && persona.isEmpty()) {
            return Optional.empty();
        }
        PersonaVisit shown = persona.orElseGet(() -> anonymous(context));
        Visit visit = forced.map(shown.visit()::previewing).orElse(shown.visit());
        return Optional.of(decidePreview(shown, visit));
    }

    /** The decisions for an editor's preview, as for an anonymous visitor or as the request's persona. */
    RequestDecisions preview(HttpServletRequest request, RequestContext context, EditorPreview choice) {
        PersonaVisit shown = previews.visit(request, context).orElseGet(() -> anonymous(context));
        return decidePreview(shown, shown.visit().previewing(choice));
    }

    private static PersonaVisit anonymous(RequestContext context) {
        return new PersonaVisit(
                Visitor.unknown(),
                context,
                Visit.anonymous(context, context.time().toInstant()));
    }

    private RequestDecisions decidePreview(PersonaVisit shown, Visit visit) {
        return decide(shown.context(), shown.visitor(), visit, PageVisit.Occasion.PREVIEW);
    }

    /** The decisions for a visitor. */
    RequestDecisions decide(HttpServletRequest request, RequestContext context, Visitor visitor) {
        return decide(request, context, visitor, occasion());
    }

    /** The occasion of visits: they are kept, unless nothing is kept now. */
    PageVisit.Occasion occasion() {
        return visitors.isKeeping() ? PageVisit.Occasion.VISIT : PageVisit.Occasion.UNKEPT;
    }

    /** The decisions for a visitor on an occasion. */
    RequestDecisions decide(
            HttpServletRequest request, RequestContext context, Visitor visitor, PageVisit.Occasion occasion) {
        Visit visit = new Visit(
                visitors.attributes(request, visitor, context),
                visitor.consent(),
                visitor.pseudonym(),
                context.time().toInstant());
        return decide(context, visitor, visit, occasion);
    }

    private RequestDecisions decide(RequestContext context, Visitor visitor, Visit visit, PageVisit.Occasion occasion) {
        PageVisit pageVisit = new PageVisit(plans.planOf(context.page()), context, visitor, occasion);
        return RequestDecisions.decided(pageVisit, ladder.get().decide(pageVisit.plan(), visit));
    }
}
