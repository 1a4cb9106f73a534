package org.openpersonalization.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import java.util.List;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.message.MessageCatalogue;

/** The request is refused; carries the response, and the reason as a code with typed fields. */
public final class Refusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final transient Answer answer;

    private Refusal(Message reason, Answer answer) {
        super(MessageCatalogue.english().text(reason), null, false, false);
        this.reason = reason;
        this.answer = answer;
    }

    public static Refusal of(int status, RequestCode code) {
        return of(status, code.message());
    }

    public static Refusal of(int status, Message reason) {
        return new Refusal(reason, Answer.error(status, reason));
    }

    /** The refusal of a malformed request, with status 400. */
    public static Refusal malformed(Message reason) {
        return of(HttpServletResponse.SC_BAD_REQUEST, reason);
    }

    /** The refusal of a malformed request, with status 400. */
    public static Refusal malformed(RequestCode code) {
        return malformed(code.message());
    }

    /** A refusal with an answer of its own. */
    public static Refusal with(Message reason, Answer answer) {
        return new Refusal(reason, answer);
    }

    public static Refusal retryLater(int status, RequestCode code, long seconds) {
        return of(status, code).with("Retry-After", String.valueOf(seconds));
    }

    /** The refusal of everything that needs settings, while they are invalid. */
    public static Refusal invalidSettings(long seconds) {
        return retryLater(HttpServletResponse.SC_SERVICE_UNAVAILABLE, RequestCode.SETTINGS_INVALID, seconds);
    }

    /** The same, setting cookies. */
    public Refusal with(List<Cookie> cookies) {
        return new Refusal(reason, answer.with(cookies));
    }

    /** The same with another header. */
    public Refusal with(String header, String value) {
        return new Refusal(reason, answer.with(header, value));
    }

    /** The reason and the next step; {@link #getMessage()} has its English text. */
    public Message reason() {
        return reason;
    }

    public Answer answer() {
        return answer;
    }
}
