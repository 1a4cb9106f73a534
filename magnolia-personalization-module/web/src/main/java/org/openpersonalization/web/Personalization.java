package org.openpersonalization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.profile.Observation;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.visitor.Greeting;
import org.openpersonalization.web.visitor.Visitor;
import org.openpersonalization.web.visitor.Visitors;

/** Decides all components of a page for a request, and keeps what it told about the visitor. */
public final class Personalization {

    private final RequestContextReader reader;
    private final PagePlans plans;
    private final Supplier<DecisionLadder> ladder;
    private final Visitors visitors;

    /**
     * Personalization.
     *
     * @param ladder asked for at each request, since experiments begin and end; a request is decided by one ladder
     */
    public Personalization(
            RequestContextReader reader, PagePlans plans, Supplier<DecisionLadder> ladder, Visitors visitors) {
        this.reader = reader;
        this.plans = plans;
        this.ladder = ladder;
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
        return decide(request, context, visitors.of(request, context));
    }

    /** Decides for somebody who looks at a page, and sets the cookies of those to whom something is granted without a choice. */
    RequestDecisions decideView(HttpServletRequest request, HttpServletResponse response, String page) {
        RequestContext context = reader.read(request, page);
        Visitor visitor = visitors.of(request, context);
        boolean isPerson = !context.marks().bot() && !context.marks().prefetch();
        if (!isPerson || response.isCommitted() || !PageViews.isAskedFor(request)) {
            return decide(request, context, visitor);
        }
        Greeting greeting = visitors.greet(request, visitor, context, reader.networkOf(request));
        greeting.cookies().forEach(response::addCookie);
        return decide(request, context, greeting.visitor());
    }

    private RequestDecisions decide(HttpServletRequest request, RequestContext context, Visitor visitor) {
        Visit visit = new Visit(
                visitors.attributes(request, visitor, context),
                visitor.consent(),
                visitor.pseudonym(),
                context.time().toInstant());
        PageVisit pageVisit = new PageVisit(plans.planOf(context.page()), context, visitor, visitors.isKeeping());
        DecisionLadder now = ladder.get();
        return RequestDecisions.decided(pageVisit, component -> now.decide(component, visit));
    }

    /**
     * Keeps the page view and what was shown, as far as the visitor allows. Never waits.
     *
     * @param page the path of the page that was rendered, which is another one than was asked for behind a virtual address
     */
    void keep(RequestDecisions decisions, String page) {
        decisions.visit().ifPresent(visit -> keep(visit, decisions, page));
    }

    private void keep(PageVisit visit, RequestDecisions decisions, String page) {
        PagePlan plan = visit.plan().page().equals(page) ? visit.plan() : plans.planOf(page);
        Observation observation = visit.observation(plan, decisions.exposures(), visitors.goals());
        if (!observation.isEmpty() && visit.visitor().key().isPresent()) {
            visitors.keepView(visit.visitor(), observation);
        }
    }
}
