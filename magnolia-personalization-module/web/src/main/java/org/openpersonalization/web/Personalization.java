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
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.EditorPreview;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.service.visitor.page.PageVisit;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.edge.EdgeAnswer;
import org.openpersonalization.web.edge.EdgeCache;
import org.openpersonalization.web.pagecache.PageKeys;
import org.openpersonalization.web.preview.PersonaPreviews;
import org.openpersonalization.web.preview.PreviewResponse;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.visitor.VisitorOffer;
import org.openpersonalization.web.visitor.Visitors;

/** Decides pages for those who look at them, with cookies and signatures; the parts that do it are of one configuration. */
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
    private final RequestPreviews previews;
    private final PageDecider decider;
    private final ViewRecorder views;

    public Personalization(RequestContextReader reader, PagePlans plans, Deciding deciding, Visitors visitors) {
        this.reader = reader;
        this.plans = plans;
        this.deciding = deciding;
        this.visitors = visitors;
        this.previews = new RequestPreviews(reader, plans, deciding, visitors);
        this.decider = new PageDecider(reader, plans, deciding.ladder(), visitors, previews);
        this.views = new ViewRecorder(reader, plans, visitors, decider);
    }

    /** The signed previews that requests name. */
    public RequestPreviews previews() {
        return previews;
    }

    /** Decides pages without looking at them. */
    public PageDecider decider() {
        return decider;
    }

    /** Keeps views of pages. */
    public ViewRecorder views() {
        return views;
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
        Optional<RequestDecisions> preview = decider.previewed(request, context);
        if (preview.isPresent()) {
            return view(preview.get(), List.of(), context);
        }
        Visitor visitor = visitors.of(request, context);
        if (!isPage || context.marks().bot()) {
            return view(decider.decide(request, context, visitor), List.of(), context);
        }
        if (context.marks().prefetch()) {
            RequestDecisions ahead = decider.decide(request, context, visitor);
            return new View(ahead, List.of(), true, context.time().toInstant());
        }
        VisitorOffer greeting = visitors.greet(request, visitor, context, reader.networkOf(request));
        RequestDecisions decisions = visitor.key().equals(greeting.visitor().key())
                ? decider.decide(request, context, visitor)
                : decider.decide(request, context, greeting.visitor(), PageVisit.Occasion.UNKEPT);
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
        RequestDecisions decisions = decider.preview(request, reader.read(request, page), choice);
        return new DeliveredView(decisions, List.of(), false);
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

    private static View view(RequestDecisions decisions, List<Cookie> cookies, RequestContext context) {
        return new View(decisions, cookies, false, context.time().toInstant());
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
}
