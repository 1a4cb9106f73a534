package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.service.consent.choice.ConsentOutcome;
import org.openpersonalization.service.consent.submission.AnswerForm;
import org.openpersonalization.service.consent.submission.ChoiceForm;
import org.openpersonalization.service.consent.submission.ChoiceGate;
import org.openpersonalization.service.consent.submission.SubmittedAnswers;
import org.openpersonalization.service.consent.submission.SubmittedChoices;
import org.openpersonalization.service.consent.submission.VisitorUseCases;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;

/** Passes choices and answers of visitors to their use cases, and writes the outcome to cookies. */
public final class VisitorChoices {

    private final Visitors.Rules rules;
    private final OutcomeCookies states;
    private final VisitorUseCases useCases;

    VisitorChoices(Visitors.Rules rules, OutcomeCookies states, VisitorUseCases useCases) {
        this.rules = rules;
        this.states = states;
        this.useCases = useCases;
    }

    /**
     * Submitted choices with the cookies that carry their outcome.
     *
     * @param verdict which choices count
     * @param outcome empty when nothing was done
     */
    public record Chosen(SubmittedChoices.Verdict verdict, Optional<Outcome> outcome) {

        public List<Cookie> cookies() {
            return outcome.map(Outcome::cookies).orElse(List.of());
        }
    }

    /**
     * Submits choices. A yes counts only when its record is on disk. A purpose that is denied is forgotten at once; when
     * nothing is granted any more, everything is, and the id as well.
     */
    public Chosen submit(HttpServletRequest request, RequestContext context, ChoiceForm form, ChoiceGate gate) {
        SubmittedChoices submitted =
                useCases.choices().submit(states.read(request), rules.situation(context), form, gate);
        return new Chosen(submitted.verdict(), submitted.outcome().map(outcome -> outcome(request, context, outcome)));
    }

    /**
     * Submitted answers with the cookies that carry their outcome.
     *
     * @param verdict how much was done
     */
    public record Answered(SubmittedAnswers.Verdict verdict, List<Cookie> cookies) {}

    /**
     * Submits answers with the agreement to store them.
     *
     * @param visitor the visitor before the agreement
     */
    public Answered submit(HttpServletRequest request, RequestContext context, Visitor visitor, AnswerForm form) {
        SubmittedAnswers submitted =
                useCases.answers().submit(states.read(request), rules.situation(context), visitor, form);
        Instant now = context.time().toInstant();
        List<Cookie> cookies = submitted
                .outcome()
                .map(outcome -> outcome(request, context, outcome)
                        .cookiesWith(submitted.stored().stream()
                                .flatMap(stored -> states.stored(request, outcome.visitor(), stored, now).stream())
                                .toList()))
                .orElse(List.of());
        return new Answered(submitted.verdict(), cookies);
    }

    /**
     * Merges the choices on this device with those of the account that the visitor signs in with: the most restrictive
     * holds, until the next choice. Data of purposes no longer granted are deleted.
     *
     * @param ofAccount the choices that the site stores with the account
     * @return the choices on this device now, to be stored with the account as well
     */
    public Outcome signIn(HttpServletRequest request, RequestContext context, ConsentChoices ofAccount) {
        return outcome(
                request, context, useCases.consent().signIn(states.read(request), rules.situation(context), ofAccount));
    }

    /**
     * Forgets everything about a visitor: signals, profile, what was shown, and whose their consent records are. Their browser
     * then refuses everything, with nothing in it that tells them from others who refuse.
     */
    public Outcome erase(HttpServletRequest request, RequestContext context) {
        return outcome(request, context, useCases.consent().erase(states.read(request), rules.situation(context)));
    }

    private Outcome outcome(HttpServletRequest request, RequestContext context, ConsentOutcome outcome) {
        return states.write(request, outcome, context.time().toInstant());
    }
}
