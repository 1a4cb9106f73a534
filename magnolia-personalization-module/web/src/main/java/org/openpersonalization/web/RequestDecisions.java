package org.openpersonalization.web;

import jakarta.servlet.ServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final Function<Component, Decision> decide;
    private final Map<String, Decision> decisions;

    private RequestDecisions(PagePlan plan, Function<Component, Decision> decide, Map<String, Decision> decisions) {
        this.plan = plan;
        this.decide = decide;
        this.decisions = new HashMap<>(decisions);
    }

    static RequestDecisions decided(PagePlan plan, Visit visit, DecisionLadder ladder) {
        return new RequestDecisions(plan, component -> ladder.decide(component, visit), ladder.decide(plan, visit));
    }

    /** Every component shows its own content, because something of ours failed. */
    static RequestDecisions failed(String page, String fault) {
        return new RequestDecisions(
                PagePlan.plain(page), component -> Decision.failed(component.id(), fault), Map.of());
    }

    /** The decisions on the request; empty when the request asks for no page or personalization is switched off. */
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

    /** The page's components, in the order of the page. */
    public PagePlan plan() {
        return plan;
    }

    /** The decision on a component. */
    public Decision decisionOn(Component component) {
        return decisions.computeIfAbsent(component.id(), id -> decide.apply(component));
    }

    /** The decision on a component, if there is one already. */
    public Optional<Decision> decisionOn(String component) {
        return Optional.ofNullable(decisions.get(component));
    }
}
