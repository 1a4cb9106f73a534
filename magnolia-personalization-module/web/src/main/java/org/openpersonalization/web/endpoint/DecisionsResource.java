package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.openpersonalization.web.Personalization;
import org.openpersonalization.web.RequestDecisions;
import org.openpersonalization.web.endpoint.view.DecisionView;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.request.QueryParameters;

/**
 * The decisions for this very request on a page, with reasons, for headless front ends and for the curious visitor.
 *
 * <pre>{@code {"page":"/home","decisions":[{"component":"…","variant":"spring","rung":"contextual",
 *   "reason":"The visit belongs to the audience [Spring campaign].","read":["context.utm.campaign"]}]}}</pre>
 */
public final class DecisionsResource {

    /**
     * The answer.
     *
     * @param page its path in the CMS
     */
    public record PageDecisionsView(String page, List<DecisionView> decisions) {}

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
            return Answer.error(HttpServletResponse.SC_BAD_REQUEST, RequestCode.PAGE_MISSING);
        }
        if (!isReadablePage.test(page)) {
            return Answer.error(HttpServletResponse.SC_NOT_FOUND, RequestCode.PAGE_UNKNOWN);
        }
        List<DecisionView> shown = personalization
                .get()
                .map(current -> shown(current.decider().decide(request, page)))
                .orElse(List.of());
        return Answer.ok(new PageDecisionsView(page, shown));
    }

    private static List<DecisionView> shown(RequestDecisions decisions) {
        return decisions.plan().components().stream()
                .map(decisions::decisionOn)
                .map(DecisionView::of)
                .toList();
    }
}
