package org.openpersonalization.web;

import jakarta.servlet.http.HttpServletRequest;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.signal.RequestContext;

/** Decides all components of a page for a request. */
public final class Personalization {

    private final RequestContextReader reader;
    private final PagePlans plans;
    private final DecisionLadder ladder;

    public Personalization(RequestContextReader reader, PagePlans plans, DecisionLadder ladder) {
        this.reader = reader;
        this.plans = plans;
        this.ladder = ladder;
    }

    /**
     * Decides. Nothing is granted by anybody yet, so decisions rest on this request alone.
     *
     * @param page the page's path in the CMS
     * @throws RuntimeException when the page's content cannot be read
     */
    public RequestDecisions decide(HttpServletRequest request, String page) {
        RequestContext context = reader.read(request, page);
        Visit visit = Visit.anonymous(context, context.time().toInstant());
        return RequestDecisions.decided(plans.planOf(page), visit, ladder);
    }
}
