package org.openpersonalization.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.web.message.FieldView;

/**
 * An error as RFC 9457 describes it, of the media type {@value #TYPE}.
 *
 * @param type always {@code about:blank}: the status tells the kind
 * @param title the name of the status
 * @param status the HTTP status
 * @param detail the fault and its fix, as a sentence in English
 * @param code the fault, whatever the words
 * @param fields the values in the sentence, by name
 * @param known the accepted values; left out where there is no list
 */
public record ProblemDetail(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> fields,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> known) {

    /** The media type. */
    public static final String TYPE = "application/problem+json";

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(409, "Conflict"),
            Map.entry(411, "Length Required"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    public ProblemDetail {
        fields = Map.copyOf(fields);
        known = List.copyOf(known);
    }

    /** The refusal of a value that is not among the known ones, with these. */
    public static Refusal unknownValue(Message reason, List<String> known) {
        ProblemDetail problem = of(400, reason, known);
        return Refusal.with(reason, Answer.ok(problem.body()).with(problem.status()));
    }

    private static ProblemDetail of(int status, Message reason, List<String> known) {
        return new ProblemDetail(
                "about:blank",
                TITLES.getOrDefault(status, "Error"),
                status,
                MessageCatalogue.english().text(reason),
                reason.code(),
                FieldView.parameters(reason),
                known);
    }

    /** The refusal as a problem, with its headers and cookies. */
    public static Answer of(Refusal refusal) {
        Answer answer = refusal.answer();
        if (answer.body().type().equals(TYPE)) {
            return answer;
        }
        ProblemDetail problem = of(answer.status(), refusal.reason(), List.of());
        return new Answer(answer.status(), answer.headers(), answer.cookies(), problem.body());
    }

    private Answer.Body body() {
        return new Answer.Body(TYPE, Answer.Body.json(this).bytes());
    }
}
