package org.openpersonalization.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import java.util.List;

/** The request is refused; carries the response. */
public final class Refusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private Refusal(Answer answer, String message) {
        super(message, null, false, false);
        this.answer = answer;
    }

    public static Refusal of(int status, String message) {
        return new Refusal(Answer.error(status, message), message);
    }

    /** A refusal with an answer of its own. */
    public static Refusal with(Answer answer, String message) {
        return new Refusal(answer, message);
    }

    /** A refusal with a JSON body of its own. */
    public static Refusal with(int status, Object body) {
        return new Refusal(Answer.ok(body).with(status), String.valueOf(body));
    }

    public static Refusal retryLater(int status, String message, long seconds) {
        return new Refusal(Answer.error(status, message).with("Retry-After", String.valueOf(seconds)), message);
    }

    /** The refusal of everything that needs settings, while they are invalid. */
    public static Refusal invalidSettings(long seconds) {
        return retryLater(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "Personalization is off until its settings are right.",
                seconds);
    }

    /** The same, setting cookies. */
    public Refusal with(List<Cookie> cookies) {
        return new Refusal(answer.with(cookies), String.valueOf(getMessage()));
    }

    /** The same with another header. */
    public Refusal with(String header, String value) {
        return new Refusal(answer.with(header, value), String.valueOf(getMessage()));
    }

    public Answer answer() {
        return answer;
    }
}
