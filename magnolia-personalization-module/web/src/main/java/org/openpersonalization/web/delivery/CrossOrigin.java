package org.openpersonalization.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.request.Headers;

/** Requests of pages on other hosts (CORS), for the configured origins alone; browsers keep the answers from all others. */
public final class CrossOrigin {

    private static final String ORIGIN = "Origin";
    private static final String VARY = "Vary";
    private static final String SECONDS = "600";

    private CrossOrigin() {}

    /** The allowed origin of the page that sends the request; empty for one that is not allowed, and without one. */
    public static Optional<String> of(HttpServletRequest request, Set<String> allowed) {
        return Optional.of(Headers.value(request, ORIGIN)).filter(allowed::contains);
    }

    /** Whether a browser asks before it sends. */
    public static boolean isQuestion(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    /** The answer to a browser that asks before it sends. */
    public static Answer permission(String origin) {
        Answer.Body nothing = Answer.Body.text("text/plain", "");
        Answer answer = new Answer(HttpServletResponse.SC_NO_CONTENT, Map.of(), List.of(), nothing)
                .with("Access-Control-Allow-Methods", "GET, POST")
                .with("Access-Control-Allow-Headers", "Content-Type")
                .with("Access-Control-Max-Age", SECONDS);
        return allowing(answer, origin);
    }

    /** The answer, readable for scripts of the origin. */
    public static Answer allowing(Answer answer, String origin) {
        return answer.with("Access-Control-Allow-Origin", origin)
                .with("Access-Control-Allow-Credentials", "true")
                .with("Access-Control-Expose-Headers", "Retry-After")
                .with(
                        VARY,
                        answer.headers().containsKey(VARY) ? answer.headers().get(VARY) + ", " + ORIGIN : ORIGIN);
    }
}
