package org.openpersonalization.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.page.PageVisit;
import org.openpersonalization.service.visitor.profile.PrefetchedPage;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.visitor.Visitors;

/** Keeps that pages are looked at and what they showed, as far as their visitors allow. Never waits. */
public final class ViewRecorder {

    private final RequestContextReader reader;
    private final PagePlans plans;
    private final Visitors visitors;
    private final PageDecider decider;

    ViewRecorder(RequestContextReader reader, PagePlans plans, Visitors visitors, PageDecider decider) {
        this.reader = reader;
        this.plans = plans;
        this.visitors = visitors;
        this.decider = decider;
    }

    /**
     * The view of a prefetched page.
     *
     * @param observation the observation of the page
     * @param cookie removes the page from the browser
     */
    public record AheadView(Observation observation, Cookie cookie) {}

    /** Keeps the view of a delivered page, as far as the visitor allows. Never waits. */
    public void keep(HttpServletRequest request, Personalization.DeliveredView view) {
        if (view.isView()) {
            keep(view.decisions(), view.decisions().plan().page());
            countExcluded(request, view.decisions());
        }
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
                new PageVisit(plans.planOf(context.page()), context, visitors.of(request, context), decider.occasion());
        return new AheadView(
                visit.observation(visit.plan(), visit.exposuresOf(ahead), visitors.goals()),
                visitors.views().lookedAt(request, ahead.page()));
    }
}
