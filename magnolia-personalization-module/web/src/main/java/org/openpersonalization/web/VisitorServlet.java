package org.openpersonalization.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers visitors' browsers and headless front ends under {@code /.personalization/}. Every answer is JSON and
 * {@code private, no-store}. One of the four edges: whatever fails in here is logged once and answered with 500 and no
 * details.
 *
 * <ul>
 *   <li>{@code GET health}: whether the definitions are in order
 *   <li>{@code GET decisions?page=/home}: what this request would be shown on a page, and why
 * </ul>
 */
public class VisitorServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(VisitorServlet.class);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final transient DecisionsResource decisions;
    private final transient HealthResource health;

    protected VisitorServlet(DecisionsResource decisions, HealthResource health) {
        this.decisions = decisions;
        this.health = health;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrivateResponse.mark(response);
        answerSafely(request).sendTo(response);
    }

    private Answer answerSafely(HttpServletRequest request) {
        try {
            return answer(request);
        } catch (RuntimeException fault) {
            LOG.warn("Answering failed, sending status 500 [servlet={}]", request.getServletPath(), fault);
            return Answer.error(
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Something went wrong here. Try again later.");
        }
    }

    private Answer answer(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return switch (path) {
            case "/health" -> READING.contains(request.getMethod()) ? health.answer() : onlyReading();
            case "/decisions" -> READING.contains(request.getMethod()) ? decisions.answer(request) : onlyReading();
            default -> Answer.error(HttpServletResponse.SC_NOT_FOUND, "There is nothing at this address.");
        };
    }

    private static Answer onlyReading() {
        return Answer.allowing("GET, HEAD");
    }
}
