package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.consent.choice.ConsentOutcome;
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

/**
 * The visitor's consent and the way to change it. {@code GET} returns {@code
 * {"purposes":{"behavioral":false,…},"chosen":{},"globalPrivacyControl":false,"plain":false,"regime":"opt-in","ask":true}},
 * and redirects a browser to the preference centre; {@code POST} accepts {@code {"purposes":{"behavioral":true}}},
 * answered in the same way, or a plain form, answered with the page that its field {@code return} names. Withdrawing
 * deletes; {@code "deletion":"pending"} says that its order is on disk and is carried out in the background, and {@code
 * "record":"pending"} that the decision holds and its record is retried, {@code "none"} that it holds without one. A
 * yes that cannot be recorded, and a deletion that can be neither done nor ordered, are answered with 503; a no holds
 * all the same.
 */
final class ConsentResource {

    private final VisitorServices services;
    private final FormGuard forms;

    ConsentResource(VisitorServices services) {
        this.services = services;
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
        ConsentRules rules = services.visitors().consentRules();
        RequestContext context = services.reader().read(request, "");
        if (RequestBody.typeOf(request).equals("application/x-www-form-urlencoded")) {
            Visitor visitor = services.visitors().of(request, context);
            Set<Purpose> open = rules.open(visitor.choices(), context.time().toInstant());
            return changed(request, context, Choices.ofForm(request, rules, visitor.consent(), open));
        }
        RequestBody.requireJson(request);
        Choices choices = Choices.ofJson(request, rules);
        Optional<Answer> round = check(request, context, choices);
        if (round.isPresent()) {
            return round.get();
        }
        Outcome outcome = choose(request, context, allowed(request, context, choices));
        ChoicesView state = state(outcome.visitor(), context).after(outcome.deleted(), record(outcome.proof()));
        return Answer.ok(state).with(outcome.cookies());
    }

    /** A yes to a text that has changed since is none: the visitor reads the present one first. */
    private Answer changed(HttpServletRequest request, RequestContext context, Choices choices) throws Refusal {
        Optional<Answer> round = check(request, context, choices);
        if (round.isPresent()) {
            return round.get();
        }
        if (!services.isOn() && choices.said().containsValue(true)) {
            Outcome outcome = choose(request, context, choices.refusalsAlone());
            return Answer.seeOther(EndpointPath.PREFERENCES.inLanguageOf(request))
                    .with(outcome.cookies());
        }
        if (choices.isOutdated()) {
            Outcome outcome = choose(request, context, choices.refusalsAlone());
            return Answer.seeOther(EndpointPath.PREFERENCES.inLanguageOf(request, "texts", "changed"))
                    .with(outcome.cookies());
        }
        Outcome outcome = choose(request, context, choices);
        return Answer.seeOther(LocalPath.after(request, services.reader().forwardingOf(request)))
                .with(outcome.cookies());
    }

    /** A no never depends on what a browser tells of the page. */
    private Optional<Answer> check(HttpServletRequest request, RequestContext context, Choices choices) throws Refusal {
        if (choices.isRefusal()) {
            return forms.checkRefusal(request, context);
        }
        Choices refusals = choices.refusalsAlone();
        if (forms.isForeign(request) && refusals.isRefusal()) {
            throw SameSite.refusal().with(choose(request, context, refusals).cookies());
        }
        return forms.check(request, context);
    }

    /** While personalization is off a yes would allow nothing; what is refused beside it holds. */
    private Choices allowed(HttpServletRequest request, RequestContext context, Choices choices) throws Refusal {
        if (services.isOn() || !choices.said().containsValue(true)) {
            return choices;
        }
        throw VisitorServices.off(choose(request, context, choices.refusalsAlone()));
    }

    /** No limit keeps a visitor from refusing; more refusals of one address than people send are not recorded. */
    private Outcome choose(HttpServletRequest request, RequestContext context, Choices choices) throws Refusal {
        boolean refusing = choices.isRefusal();
        if (!refusing) {
            services.limitChoices(request);
        }
        boolean many = refusing
                && !services.limits().refusals().tryTake(services.reader().networkOf(request));
        Outcome outcome = many
                ? services.visitors().refuse(request, context, choices.said(), choices.asked())
                : services.visitors().choose(request, context, choices.said(), choices.asked());
        if (outcome.proof() == ConsentOutcome.Proof.IMPOSSIBLE) {
            throw VisitorServices.unrecorded(outcome);
        }
        if (outcome.deletion() == ConsentOutcome.Deletion.IMPOSSIBLE) {
            throw VisitorServices.undeleted(outcome);
        }
        return outcome;
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
