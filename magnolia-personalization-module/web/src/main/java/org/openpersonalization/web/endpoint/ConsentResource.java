package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.consent.choice.ConsentOutcome;
import org.openpersonalization.service.consent.submission.SubmittedChoices;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.endpoint.form.Choices;
import org.openpersonalization.web.endpoint.form.EndpointPath;
import org.openpersonalization.web.endpoint.form.FormGuard;
import org.openpersonalization.web.endpoint.form.LocalPath;
import org.openpersonalization.web.endpoint.view.ChoicesView;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;
import org.openpersonalization.web.http.SameSite;
import org.openpersonalization.web.request.Headers;
import org.openpersonalization.web.visitor.Outcome;
import org.openpersonalization.web.visitor.VisitorChoices;

/**
 * The visitor's consent and the way to change it. {@code GET} returns {@code
 * {"purposes":{"behavioral":false,…},"chosen":{},"globalPrivacyControl":false,"plain":false,"regime":"opt-in","ask":true}},
 * and redirects a browser to the preference centre; {@code POST} accepts {@code {"purposes":{"behavioral":true}}},
 * answered in the same way, or a plain form, answered with the page that its field {@code return} names. Withdrawing
 * deletes; {@code "deletion":"pending"} says that its order is on disk and is carried out in the background, and {@code
 * "record":"pending"} that the decision holds and its record is retried, {@code "none"} that it holds without one. A
 * yes that cannot be recorded, and a deletion that can be neither done nor ordered, are answered with 503; a no holds
 * all the same. On a page in an editor's preview nothing is stored but the withdrawal of what is granted.
 */
final class ConsentResource {

    private final VisitorServices services;
    private final FormGuard forms;
    private final Predicate<HttpServletRequest> isFromPreview;

    /** @param isFromPreview whether a page in an editor's preview sends a request */
    ConsentResource(VisitorServices services, Predicate<HttpServletRequest> isFromPreview) {
        this.services = services;
        this.isFromPreview = isFromPreview;
        this.forms = new FormGuard(services);
    }

    Answer show(HttpServletRequest request) {
        if (Headers.value(request, "Accept").contains("text/html")) {
            return Answer.seeOther(EndpointPath.PREFERENCES.inLanguageOf(request));
        }
        RequestContext context = services.reader().read(request, "");
        return Answer.ok(state(services.visitors().of(request, context), context));
    }

    Answer change(HttpServletRequest request) throws Refusal {
        services.limitChoiceBody(request);
        ConsentRules rules = services.visitors().consentRules();
        RequestContext context = services.reader().read(request, "");
        boolean isForm = RequestBody.typeOf(request).equals("application/x-www-form-urlencoded");
        Choices sent = isForm ? ofForm(request, context, rules) : ofJson(request, rules);
        Visitor visitor = services.visitors().of(request, context);
        Choices choices = isFromPreview.test(request) ? sent.withdrawals(visitor.consent()) : sent;
        if (choices.said().isEmpty() && !sent.said().isEmpty()) {
            return isForm ? Answer.seeOther(after(request)) : Answer.ok(state(visitor, context));
        }
        Optional<Answer> round = check(request, context, choices);
        if (round.isPresent()) {
            return round.get();
        }
        VisitorChoices.Chosen chosen = services.visitors()
                .choices()
                .submit(
                        request,
                        context,
                        choices.form(forms.isForeign(request), services.reader().networkOf(request)),
                        services.gate());
        return isForm ? page(request, chosen) : state(context, chosen);
    }

    private Choices ofForm(HttpServletRequest request, RequestContext context, ConsentRules rules) throws Refusal {
        Visitor visitor = services.visitors().of(request, context);
        Set<Purpose> open = rules.open(visitor.choices(), context.time().toInstant());
        return Choices.ofForm(request, rules, visitor.consent(), open);
    }

    private static Choices ofJson(HttpServletRequest request, ConsentRules rules) throws Refusal {
        RequestBody.requireJson(request);
        return Choices.ofJson(request, rules);
    }

    /** A no never depends on what a browser tells of the page. */
    private Optional<Answer> check(HttpServletRequest request, RequestContext context, Choices choices) throws Refusal {
        if (choices.isRefusal()) {
            return forms.checkRefusal(request, context);
        }
        return forms.isForeign(request) && choices.hasRefusal() ? Optional.empty() : forms.check(request, context);
    }

    /** A yes to a text that has changed since is none: the visitor reads the present one first. */
    private Answer page(HttpServletRequest request, VisitorChoices.Chosen chosen) throws Refusal {
        Answer next = switch (chosen.verdict()) {
            case ACCEPTED -> Answer.seeOther(after(request));
            case SWITCHED_OFF -> Answer.seeOther(EndpointPath.PREFERENCES.inLanguageOf(request));
            case OUTDATED -> Answer.seeOther(EndpointPath.PREFERENCES.inLanguageOf(request, "texts", "changed"));
            default -> throw refusal(chosen);
        };
        return next.with(chosen.cookies());
    }

    private String after(HttpServletRequest request) {
        return LocalPath.after(request, services.reader().forwardingOf(request));
    }

    private Answer state(RequestContext context, VisitorChoices.Chosen chosen) throws Refusal {
        if (chosen.verdict() != SubmittedChoices.Verdict.ACCEPTED) {
            throw refusal(chosen);
        }
        Outcome outcome = chosen.outcome().orElseThrow();
        ChoicesView state = state(outcome.visitor(), context).after(outcome.deleted(), record(outcome.proof()));
        return Answer.ok(state).with(outcome.cookies());
    }

    private static Refusal refusal(VisitorChoices.Chosen chosen) {
        return switch (chosen.verdict()) {
            case FOREIGN -> SameSite.refusal().with(chosen.cookies());
            case TOO_MANY -> VisitorServices.Limits.exceeded();
            case UNRECORDED -> VisitorServices.unrecorded(chosen.cookies());
            case UNDELETED -> VisitorServices.undeleted(chosen.cookies());
            case ACCEPTED, SWITCHED_OFF, OUTDATED -> VisitorServices.off(chosen.cookies());
        };
    }

    private static String record(ConsentOutcome.Proof proof) {
        return switch (proof) {
            case RECORDED -> "done";
            case OMITTED -> "none";
            case PENDING, IMPOSSIBLE -> "pending";
        };
    }

    private ChoicesView state(Visitor visitor, RequestContext context) {
        SortedMap<String, Boolean> granted = new TreeMap<>();
        SortedMap<String, String> chosen = new TreeMap<>();
        for (Purpose purpose : services.visitors().purposes()) {
            granted.put(purpose.id(), visitor.consent().granted().contains(purpose));
            visitor.choices()
                    .about(purpose)
                    .ifPresent(choice -> chosen.put(purpose.id(), choice.time().toString()));
        }
        return new ChoicesView(
                granted,
                chosen,
                context.marks().globalPrivacyControl(),
                visitor.consent().isPlain(),
                visitor.asking().jurisdiction().regime().label(),
                services.isOn() && visitor.asking().isDue(),
                null,
                null);
    }
}
