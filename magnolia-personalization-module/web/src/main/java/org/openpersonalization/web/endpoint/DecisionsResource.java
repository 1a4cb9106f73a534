package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.definition.Component;
import org.openpersonalization.web.Personalization;
import org.openpersonalization.web.RequestDecisions;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.request.QueryParameters;

/**
 * What this very request would be shown on a page, and why, for headless front ends and for the curious visitor.
 *
 * <pre>{@code {"page":"/home","decisions":[{"component":"…","variant":"spring","rung":"contextual",
 *   "reason":"The visit belongs to the audience [Spring campaign].","read":["context.utm.campaign"]}]}}</pre>
 */
public final class DecisionsResource {

    private final Supplier<Optional<Personalization>> personalization;
    private final Predicate<String> isReadablePage;

    /**
     * A resource.
     *
     * @param personalization empty when it is switched off
     * @param isReadablePage whether the page exists and the visitor may read it
     */
    public DecisionsResource(Supplier<Optional<Personalization>> personalization, Predicate<String> isReadablePage) {
        this.personalization = personalization;
        this.isReadablePage = isReadablePage;
    }

    Supplier<Optional<Personalization>> personalization() {
        return personalization;
    }

    Answer answer(HttpServletRequest request) {
        String page = QueryParameters.of(request.getQueryString()).value("page");
        if (!page.startsWith("/")) {
            return Answer.error(HttpServletResponse.SC_BAD_REQUEST, "Say which page, for example decisions?page=/home");
        }
        if (!isReadablePage.test(page)) {
            return Answer.error(HttpServletResponse.SC_NOT_FOUND, "There is no such page.");
        }
        List<Map<String, Object>> shown = personalization
                .get()
                .map(current -> shown(current.decide(request, page)))
                .orElse(List.of());
        return Answer.ok(Map.of("page", page, "decisions", shown));
    }

    private static List<Map<String, Object>> shown(RequestDecisions decisions) {
        return decisions.plan().components().stream()
                .map(component -> shown(decisions, component))
                .toList();
    }

    private static Map<String, Object> shown(RequestDecisions decisions, Component component) {
        Decision decision = decisions.decisionOn(component);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("component", decision.component());
        shown.put("variant", decision.variant());
        shown.put("rung", decision.rung().label());
        shown.put("reason", decision.reason().text());
        if (!decision.grounds().propensities().isEmpty()) {
            shown.put("propensities", decision.grounds().propensities());
        }
        shown.put("read", List.copyOf(decision.grounds().read().keySet()));
        return shown;
    }
}
