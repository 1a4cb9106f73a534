package org.openpersonalization.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.EditorPreview;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.persona.Persona;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.page.PageVisit;
import org.openpersonalization.service.visitor.profile.PersonaVisit;
import org.openpersonalization.service.visitor.profile.PrefetchedPage;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.edge.EdgeAnswer;
import org.openpersonalization.web.edge.EdgeCache;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.pagecache.PageKeys;
import org.openpersonalization.web.preview.PersonaPreviews;
import org.openpersonalization.web.preview.PreviewNames;
import org.openpersonalization.web.preview.PreviewResponse;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.visitor.VisitorOffer;
import org.openpersonalization.web.visitor.Visitors;

/** Decides all components of a page for a request, and keeps what it told about the visitor. */
public final class Personalization {

    /**
     * The parts of a decision.
     *
     * @param ladder the ladder in force; read at each request, since experiments begin and end; a request is decided by
     * one ladder
     * @param previews the tokens of editors' previews
     * @param keys the signatures of pages that the CMS's page cache may keep
     * @param edge the pages that caches outside may keep
     * @param personas the personas of editors' previews
     */
    public record Deciding(
            Supplier<DecisionLadder> ladder,
            PreviewTokens previews,
            PageKeys keys,
            EdgeCache edge,
            PersonaPreviews personas) {

        /** Without caches outside. */
        public Deciding(
                Supplier<DecisionLadder> ladder, PreviewTokens previews, PageKeys keys, PersonaPreviews personas) {
            this(ladder, previews, keys, EdgeCache.none(), personas);
        }

        /** Without signatures: the page cache keeps no personalized page. */
        public Deciding(Supplier<DecisionLadder> ladder, PreviewTokens previews, PersonaPreviews personas) {
            this(ladder, previews, PageKeys.none(), personas);
        }
    }

    /** Stands in the signature of a page that caches outside may keep: it tells another moment. */
    private static final String SHARED = "~";

    private final RequestContextReader reader;
    private final PagePlans plans;
    private final Deciding deciding;
    private final Visitors visitors;

    public Personalization(RequestContextReader reader, PagePlans plans, Deciding deciding, Visitors visitors) {
        this.reader = reader;
        this.plans = plans;
        this.deciding = deciding;
        this.visitors = visitors;
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
     * The decisions for a page.
     *
     * @param decisions for its components
     * @param cookies for the visitor, when the response is not shared
     * @param isAhead whether the browser prefetches the page
     * @param now the moment of the request
     */
    record View(RequestDecisions decisions, List<Cookie> cookies, boolean isAhead, Instant now) {}

    /**
     * The view of a prefetched page.
     *
     * @param observation the observation of the page
     * @param cookie removes the page from the browser
     */
    public record AheadView(Observation observation, Cookie cookie) {}

    /**
     * Decides for a person who looks at a page. A visitor with a new id is shown what is decided for it; they count when the cookie
     * has come back.
     */
    View decideView(HttpServletRequest request, HttpServletResponse response, String page) {
        View view = viewOf(request, response, page);
        RequestDecisions decisions = view.decisions();
        if (decisions.isPersonalPage() && !decisions.isPreview() && !decisions.isBehind()) {
            share(view, visit -> deciding.edge().page(request, visit));
            decisions.sign(decisions.visit().flatMap(visit -> signature(decisions, visit)));
        }
        return view;
    }

    /** Pages that set a cookie or that the browser loads ahead are for their visitor alone. */
    private static void share(View view, Function<PageVisit, Optional<EdgeAnswer>> answer) {
        if (view.cookies().isEmpty() && !view.isAhead()) {
            view.decisions().share(view.decisions().visit().flatMap(answer));
        }
    }

    private Optional<String> signature(RequestDecisions decisions, PageVisit visit) {
        PagePlan plan = decisions.plan();
        return decisions
                .combination()
                .flatMap(shown -> deciding.keys().keyOf(plan, plans.versionOf(plan.page()), shown, visit.context()))
                .map(known -> decisions.shared().isPresent() ? known + SHARED : known);
    }

    private View viewOf(HttpServletRequest request, HttpServletResponse response, String page) {
        View view =
                viewOf(request, reader.read(request, page), !response.isCommitted() && PageViews.isAskedFor(request));
        if (view.decisions().isPreview()) {
            PreviewResponse.mark(response);
        }
        return view;
    }

    /** @param isPage whether a person may look at a page */
    private View viewOf(HttpServletRequest request, RequestContext context, boolean isPage) {
        Optional<RequestDecisions> preview = previewed(request, context);
        if (preview.isPresent()) {
            return view(preview.get(), List.of(), context);
        }
        Visitor visitor = visitors.of(request, context);
        if (!isPage || context.marks().bot()) {
            return view(decide(request, context, visitor), List.of(), context);
        }
        if (context.marks().prefetch()) {
            RequestDecisions ahead = decide(request, context, visitor);
            return new View(ahead, List.of(), true, context.time().toInstant());
        }
        VisitorOffer greeting = visitors.greet(request, visitor, context, reader.networkOf(request));
        RequestDecisions decisions = visitor.key().equals(greeting.visitor().key())
                ? decide(request, context, visitor)
                : decide(request, context, greeting.visitor(), PageVisit.Occasion.UNKEPT);
        return view(decisions, greeting.cookies(), context);
    }

    /**
     * The decisions for a front end that shows the page itself.
     *
     * @param decisions for the page's components
     * @param cookies for the visitor
     * @param isView whether the visitor looks at the page
     */
    public record DeliveredView(RequestDecisions decisions, List<Cookie> cookies, boolean isView) {}

    /**
     * Decides as for a rendered page.
     *
     * @param page its path in the CMS
     * @param isView whether the visitor looks at the page now; otherwise no cookie is set and nothing kept
     */
    public DeliveredView deliver(HttpServletRequest request, String page, boolean isView) {
        View view = viewOf(request, reader.read(request, page), isView);
        RequestDecisions decisions = view.decisions();
        share(view, visit -> deciding.edge().json(request, visit));
        return new DeliveredView(decisions, view.cookies(), isView && !view.isAhead() && !decisions.isPreview());
    }

    /**
     * Decides for an editor, as for an anonymous visitor; nothing is kept.
     *
     * @param page its path in the CMS
     */
    public DeliveredView preview(HttpServletRequest request, String page, EditorPreview choice) {
        RequestContext context = reader.read(request, page);
        PersonaVisit shown = persona(request, context).orElseGet(() -> anonymous(context));
        RequestDecisions decisions = decidePreview(shown, shown.visit().previewing(choice));
        return new DeliveredView(decisions, List.of(), false);
    }

    /** Keeps the view of a delivered page, as far as the visitor allows. Never waits. */
    public void keepView(HttpServletRequest request, DeliveredView view) {
        if (view.isView()) {
            keep(view.decisions(), view.decisions().plan().page());
            countExcluded(request, view.decisions());
        }
    }

    /** The variant that an editor's token in the address forces; empty without a token that holds. */
    public Optional<ForcedVariant> forced(HttpServletRequest request) {
        return deciding.previews().read(request.getQueryString(), reader.now().toInstant());
    }

    /** The persona of an editor's token in the address; empty without a token that holds. */
    public Optional<Persona> persona(HttpServletRequest request) {
        return deciding.personas().of(request, reader.now().toInstant());
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

    /** The names of the site's audiences. */
    public Set<String> audienceNames() {
        return plans.audienceNames();
    }

    /** The pages that caches outside may keep. */
    public EdgeCache edge() {
        return deciding.edge();
    }

    /** The components of a page. */
    public PagePlan planOf(String page) {
        return plans.planOf(page);
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

    private static View view(RequestDecisions decisions, List<Cookie> cookies, RequestContext context) {
        return new View(decisions, cookies, false, context.time().toInstant());
    }

    /**
     * The cookie of a page that is loaded ahead.
     *
     * @param page the path of the page that is rendered
     */
    List<Cookie> loadedAhead(HttpServletRequest request, RequestDecisions decisions, String page) {
        return decisions
                .visit()
                .flatMap(visit ->
                        visitors.views().ahead(request, visit.visitor(), visit.loadedAhead(page, decisions.decided())))
                .stream()
                .toList();
    }

    /**
     * The page that a script of the site names: by its path in the CMS, or by the address that it has gone to, context path included.
     *
     * @return its path in the CMS; what was named where no page is known there
     */
    public String pageAt(HttpServletRequest request, String named) {
        String context = Objects.toString(request.getContextPath(), "") + "/";
        boolean isAddress =
                context.length() > 1 && named.startsWith(context) && named.lastIndexOf('.') > named.lastIndexOf('/');
        return plans.pageAt(isAddress ? named.substring(context.length() - 1) : named);
    }

    /**
     * The view of a page that the browser loaded ahead of the visitor, who looks at it now: with the decisions that the page was
     * rendered with, whatever would be decided now.
     *
     * @param page its path in the CMS
     * @return empty when the page was not loaded ahead, or is counted already
     */
    public Optional<AheadView> lookAt(HttpServletRequest request, String page) {
        RequestContext context = reader.read(request, page);
        return visitors.views()
                .loadedAhead(request, page, context.time().toInstant())
                .map(ahead -> lookAt(request, context.arrivedBy(ahead.arrival()), ahead));
    }

    private AheadView lookAt(HttpServletRequest request, RequestContext context, PrefetchedPage ahead) {
        PageVisit visit =
                new PageVisit(plans.planOf(context.page()), context, visitors.of(request, context), occasion());
        return new AheadView(
                visit.observation(visit.plan(), visit.exposuresOf(ahead), visitors.goals()),
                visitors.views().lookedAt(request, ahead.page()));
    }

    /**
     * The decisions for an editor's preview; empty for a visitor. The editor's own profile is ignored: a persona's profile takes its
     * place, and without a persona other components render as for an anonymous visitor.
     */
    private Optional<RequestDecisions> previewed(HttpServletRequest request, RequestContext context) {
        Optional<ForcedVariant> forced = forced(request);
        Optional<PersonaVisit> persona = persona(request, context);
        if (forced.isEmpty() && persona.isEmpty()) {
            return Optional.empty();
        }
        PersonaVisit shown = persona.orElseGet(() -> anonymous(context));
        Visit visit = forced.map(shown.visit()::previewing).orElse(shown.visit());
        return Optional.of(decidePreview(shown, visit));
    }

    private Optional<PersonaVisit> persona(HttpServletRequest request, RequestContext context) {
        return persona(request).map(each -> visitors.personas().of(each, context.page(), reader.now()));
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

    private RequestDecisions decide(HttpServletRequest request, RequestContext context, Visitor visitor) {
        return decide(request, context, visitor, occasion());
    }

    private PageVisit.Occasion occasion() {
        return visitors.isKeeping() ? PageVisit.Occasion.VISIT : PageVisit.Occasion.UNKEPT;
    }

    private RequestDecisions decide(
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
        return RequestDecisions.decided(pageVisit, deciding.ladder().get().decide(pageVisit.plan(), visit));
    }

    /**
     * Keeps the page view and what was shown, as far as the visitor allows. Never waits.
     *
     * @param page the path of the page that was rendered, which is another one than was asked for behind a virtual address
     */
    void keep(RequestDecisions decisions, String page) {
        decisions.visit().ifPresent(visit -> keep(visit, decisions, page));
    }

    /** Counts the view where no result does: of a crawler, or of a newcomer whose cookie has not come back. */
    void countExcluded(HttpServletRequest request, RequestDecisions decisions) {
        decisions
                .visit()
                .flatMap(visit -> excluded(request, visit))
                .ifPresent(kind -> visitors.views().exclude(kind, reader.now().toInstant()));
    }

    private Optional<TrafficKind> excluded(HttpServletRequest request, PageVisit visit) {
        if (visit.occasion() == PageVisit.Occasion.PREVIEW) {
            return Optional.empty();
        }
        Optional<TrafficKind> crawler = visit.context().marks().bot()
                ? reader.crawlerOf(request).map(kind -> TrafficKind.valueOf(kind.name()))
                : Optional.empty();
        return crawler.isEmpty() && visit.occasion() == PageVisit.Occasion.UNKEPT
                ? Optional.of(TrafficKind.NO_COOKIE)
                : crawler;
    }

    private void keep(PageVisit visit, RequestDecisions decisions, String page) {
        if (visit.visitor().key().isEmpty()) {
            return;
        }
        PagePlan plan = visit.plan().page().equals(page) ? visit.plan() : plans.planOf(page);
        Observation observation = visit.observation(plan, decisions.exposures(), visitors.goals());
        if (!observation.isEmpty()) {
            visitors.views().keep(visit.visitor(), observation);
        }
    }
}
