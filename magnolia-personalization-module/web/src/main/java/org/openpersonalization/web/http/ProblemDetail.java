package org.openpersonalization.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * An error as RFC 9457 describes it, of the media type {@value #TYPE}.
 *
 * @param type always {@code about:blank}: the status tells the kind
 * @param title the name of the status
 * @param status the HTTP status
 * @param detail the fault and its fix, as a sentence in English
 * @param known the accepted values; left out where there is no list
 */
public record ProblemDetail(
        String type,
        String title,
        int status,
        String detail,
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
        known = List.copyOf(known);
    }

    /** The refusal of a value that is not among the known ones, with these. */
    public static Refusal unknownValue(String detail, List<String> known) {
        ProblemDetail problem = new ProblemDetail("about:blank", title(400), 400, detail, known);
        return Refusal.with(Answer.ok(problem.body()).with(problem.status()), detail);
    }

    /** The refusal as a problem, with its headers and cookies. */
    public static Answer of(Refusal refusal) {
        Answer answer = refusal.answer();
        if (answer.body().type().equals(TYPE)) {
            return answer;
        }
        String detail = String.valueOf(refusal.getMessage());
        ProblemDetail problem =
                new ProblemDetail("about:blank", title(answer.status()), answer.status(), detail, List.of());
        return new Answer(answer.status(), answer.headers(), answer.cookies(), problem.body());
    }

    private Answer.Body body() {
        return new Answer.Body(TYPE, Answer.Body.json(this).bytes());
    }

    private static String title(int status) {
        return TITLES.getOrDefault(status, "Error");
    }
}
