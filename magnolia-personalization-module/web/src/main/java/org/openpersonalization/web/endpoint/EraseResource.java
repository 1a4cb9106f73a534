package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.service.consent.choice.ConsentOutcome;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.endpoint.form.EndpointPath;
import org.openpersonalization.web.endpoint.form.FormGuard;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;
import org.openpersonalization.web.page.Language;
import org.openpersonalization.web.request.Headers;
import org.openpersonalization.web.route.BoundBody;
import org.openpersonalization.web.visitor.Outcome;

/**
 * Erases everything about the visitor who asks, on this request: answered with 200 when it is done, with 202 when the order is on
 * disk and is carried out in the background, and with 503 when neither could be written. A browser gets a page, others
 * {@code {"erased":"done"}} or {@code "pending"}. Never limited.
 */
final class EraseResource {

    /**
     * The answer.
     *
     * @param erased {@code done} or {@code pending}
     */
    public record ErasureState(String erased) {}

    private final VisitorServices services;
    private final FormGuard forms;

    EraseResource(VisitorServices services) {
        this.services = services;
        this.forms = new FormGuard(services);
    }

    Answer answer(HttpServletRequest request) throws Refusal {
        if (RequestBody.typeOf(request).equals("application/x-www-form-urlencoded")) {
            RequestBody.requireSmallForm(request);
        } else {
            RequestBody.requireJson(request);
            BoundBody.require(request);
        }
        RequestContext context = services.reader().read(request, "");
        Optional<Answer> round = forms.check(request, context);
        if (round.isPresent()) {
            return round.get();
        }
        Outcome outcome = services.visitors().choices().erase(request, context);
        if (outcome.deletion() == ConsentOutcome.Deletion.IMPOSSIBLE) {
            throw VisitorServices.undeleted(outcome.cookies());
        }
        int status = outcome.deleted() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_ACCEPTED;
        return body(request, outcome.deleted()).with(status).with(outcome.cookies());
    }

    private Answer body(HttpServletRequest request, boolean done) {
        return Headers.value(request, "Accept").contains("text/html")
                ? services.surfaces()
                        .pages()
                        .page("erased", Language.of(request), EndpointPath.contextPath(request), Map.of("isDone", done))
                : Answer.ok(new ErasureState(done ? "done" : "pending"));
    }
}
