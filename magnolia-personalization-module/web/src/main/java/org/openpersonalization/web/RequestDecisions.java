package org.openpersonalization.web;

import jakarta.servlet.ServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;

/**
 * The decisions of one request, kept on it for the renderer. A component that the plan does not know, such as one that
 * another page lends, is decided when it is met. For the request's thread.
 */
public final class RequestDecisions {

    private static final String ATTRIBUTE = RequestDecisions.class.getName();

    private final PagePlan plan;
    private final Visit visit;
    private final DecisionLadder ladder;
    private final Map<String, Decision> decisions;

    RequestDecisions(PagePlan plan, Visit visit, DecisionLadder ladder) {
        this.plan = plan;
        this.visit = visit;
        this.ladder = ladder;
        this.decisions = new HashMap<>(ladder.decide(plan, visit));
    }

    /** The decisions on the request; empty when nothing was decided, because it failed or is switched off. */
    public static Optional<RequestDecisions> of(ServletRequest request) {
        return Optional.ofNullable((RequestDecisions) request.getAttribute(ATTRIBUTE));
    }

    void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whether the page was known to hold personalized components before it was rendered. */
    public boolean isPersonalPage() {
        return plan.isPersonal();
    }

    /** The page's components with what was decided, in the order of the page. */
    public PagePlan plan() {
        return plan;
    }

    /** The decision on a component. */
    public Decision decisionOn(Component component) {
        return decisions.computeIfAbsent(component.id(), id -> ladder.decide(component, visit));
    }

    /** The decision on a component, if there is one already. */
    public Optional<Decision> decisionOn(String component) {
        return Optional.ofNullable(decisions.get(component));
    }
}
