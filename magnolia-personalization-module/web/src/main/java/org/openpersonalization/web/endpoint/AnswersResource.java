package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.consent.ConsentRequest;
import org.openpersonalization.service.consent.choice.ConsentOutcome;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.web.endpoint.form.Choices;
import org.openpersonalization.web.endpoint.form.FormGuard;
import org.openpersonalization.web.endpoint.form.LocalPath;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;
import org.openpersonalization.web.visitor.Outcome;

/**
 * Accepts visitors' answers about themselves from a plain form, so that it works without JavaScript: {@code
 * answer.goal} for each answer to the question {@code goal}, {@code shown} for each question in the form, so that no
 * answer takes back an earlier one, {@code preferences=true} to agree to storing them, and {@code return}. An existing
 * agreement is not recorded again. Without agreement in the same form, or from a client that returns no cookie, nothing
 * is stored.
 */
final class AnswersResource {

    private static final String PREFIX = "answer.";
    private static final int MAX_QUESTIONS = 20;

    private final VisitorServices services;
    private final FormGuard forms;

    AnswersResource(VisitorServices services) {
        this.services = services;
        this.forms = new FormGuard(services);
    }

    Answer answer(HttpServletRequest request) throws Refusal {
        if (!RequestBody.typeOf(request).equals("application/x-www-form-urlencoded")) {
            throw Refusal.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Send a form.");
        }
        services.limitChoices(request);
        RequestBody.requireSmallForm(request);
        RequestContext context = services.reader().read(request, "");
        List<Signal> answers = answers(request, context.time().toInstant());
        Visitor visitor = services.visitors().of(request, context);
        Choices choices = Choices.ofForm(request, services.visitors().consentRules(), visitor.consent(), Set.of());
        Map<Purpose, Boolean> said = new TreeMap<>(choices.said());
        if (Boolean.FALSE.equals(said.get(Purpose.PREFERENCES))) {
            return withoutRemembering(request, context, choices.asked());
        }
        said.values().removeIf(granted -> !granted);
        if (!said.containsKey(Purpose.PREFERENCES) || !services.visitors().isKeeping()) {
            return Answer.seeOther(after(request));
        }
        Optional<Answer> round = forms.checkKept(request, context);
        if (round.isPresent()) {
            return round.get();
        }
        if (context.marks().bot()) {
            return Answer.seeOther(after(request));
        }
        said.keySet().removeAll(visitor.agreed());
        Outcome outcome = services.visitors().choose(request, context, said, choices.asked());
        if (outcome.proof() == ConsentOutcome.Proof.IMPOSSIBLE) {
            throw VisitorServices.unrecorded(outcome);
        }
        List<Cookie> ofAnswers = outcome.visitor().key().isEmpty() || answers.isEmpty()
                ? List.of()
                : services.keep(
                        request,
                        outcome.visitor(),
                        Observation.of(answers, context.time().toInstant()),
                        "Your answers cannot be kept now. Try again later.");
        return Answer.seeOther(after(request)).with(outcome.cookiesWith(ofAnswers));
    }

    /**
     * Withdraws the stored answers of a visitor who unticks the agreement; without an earlier agreement there is
     * nothing to withdraw.
     */
    private Answer withoutRemembering(HttpServletRequest request, RequestContext context, ConsentRequest asked) {
        Answer answer = Answer.seeOther(after(request));
        boolean remembered = services.visitors().of(request, context).consent().grantsAll(List.of(Purpose.PREFERENCES));
        return remembered
                ? answer.with(services.visitors()
                        .choose(request, context, Map.of(Purpose.PREFERENCES, false), asked)
                        .cookies())
                : answer;
    }

    private String after(HttpServletRequest request) {
        return LocalPath.after(request, services.reader().forwardingOf(request));
    }

    private static List<Signal> answers(HttpServletRequest request, Instant now) throws Refusal {
        Map<String, List<String>> byQuestion = new TreeMap<>();
        for (String shown :
                Optional.ofNullable(request.getParameterValues("shown")).orElse(new String[0])) {
            byQuestion.put(shown, List.of());
        }
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                byQuestion.put(
                        name.substring(PREFIX.length()),
                        Arrays.stream(values)
                                .filter(value -> !value.isEmpty())
                                .distinct()
                                .toList());
            }
        });
        if (byQuestion.size() > MAX_QUESTIONS) {
            throw Refusal.of(HttpServletResponse.SC_BAD_REQUEST, "A form has at most 20 questions.");
        }
        List<Signal> answers = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : byQuestion.entrySet()) {
            answers.add(answer(each.getKey(), each.getValue(), now));
        }
        return answers;
    }

    private static Signal answer(String question, List<String> values, Instant now) throws Refusal {
        try {
            return new Signal.DeclaredPreference(new Occurrence(UUID.randomUUID(), now), question, values);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.of(
                    HttpServletResponse.SC_BAD_REQUEST, "An answer cannot be taken: " + wrong.getMessage() + ".");
        }
    }
}
