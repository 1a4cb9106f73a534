package org.openpersonalization.web.endpoint;

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
import java.util.function.Predicate;
import org.openpersonalization.service.consent.submission.AnswerForm;
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
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.visitor.VisitorChoices;

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
    private final Predicate<HttpServletRequest> isFromPreview;

    /** @param isFromPreview whether a page in an editor's preview sends a request; nothing is stored then */
    AnswersResource(VisitorServices services, Predicate<HttpServletRequest> isFromPreview) {
        this.services = services;
        this.isFromPreview = isFromPreview;
        this.forms = new FormGuard(services);
    }

    Answer answer(HttpServletRequest request) throws Refusal {
        if (!RequestBody.typeOf(request).equals("application/x-www-form-urlencoded")) {
            throw Refusal.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, RequestCode.FORM_NEEDED);
        }
        services.limitChoices(request);
        RequestBody.requireSmallForm(request);
        RequestContext context = services.reader().read(request, "");
        List<Signal> answers = answers(request, context.time().toInstant());
        Visitor visitor = services.visitors().of(request, context);
        Choices choices = Choices.ofForm(request, services.visitors().consentRules(), visitor.consent(), Set.of());
        if (isFromPreview.test(request)) {
            return Answer.seeOther(after(request));
        }
        AnswerForm form = new AnswerForm(answers, choices.said(), choices.asked(), sender(request, context));
        return answer(request, context, services.visitors().choices().submit(request, context, visitor, form));
    }

    private AnswerForm.Sender sender(HttpServletRequest request, RequestContext context) {
        if (!forms.isKept(request, context)) {
            return AnswerForm.Sender.UNVERIFIED;
        }
        return context.marks().bot() ? AnswerForm.Sender.CRAWLER : AnswerForm.Sender.VERIFIED;
    }

    private Answer answer(HttpServletRequest request, RequestContext context, VisitorChoices.Answered answered)
            throws Refusal {
        return switch (answered.verdict()) {
            case DONE -> Answer.seeOther(after(request)).with(answered.cookies());
            case UNVERIFIED -> forms.checkKept(request, context).orElseThrow();
            case UNRECORDED -> throw VisitorServices.unrecorded(answered.cookies());
            case UNSTORED -> throw VisitorServices.unstored(RequestCode.ANSWERS_UNSTORED);
        };
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
            throw Refusal.malformed(RequestCode.QUESTIONS_TOO_MANY.message().count("limit", MAX_QUESTIONS));
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
            throw Refusal.malformed(RequestCode.ANSWER_UNUSABLE.message().text("cause", wrong.getMessage()));
        }
    }
}
