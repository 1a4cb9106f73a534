package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openpersonalization.web.PrivateResponse;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers visitors' browsers and headless front ends under {@code /.personalization/}. Every answer is
 * {@code private, no-store}. One of the four edges: whatever fails in here is logged once and answered with 500 and no
 * details.
 *
 * <ul>
 *   <li>{@code GET health}: whether definitions and store are in order
 *   <li>{@code GET decisions?page=/home}: what this request would be shown on a page, and why
 *   <li>{@code GET consent}, {@code POST consent}: what the visitor has agreed to
 *   <li>{@code GET preferences}: the preference centre
 *   <li>{@code GET first-layer.css}: shows the banner to whoever has to be asked
 *   <li>{@code GET why?d=…}: why something was shown
 *   <li>{@code GET me}: what is known about the visitor, in plain words
 *   <li>{@code POST erase}: forgets everything about the visitor
 *   <li>{@code GET receipts}: the records of the visitor's own decisions, as a file
 *   <li>{@code GET data}: everything that is kept about the visitor, as a file
 *   <li>{@code POST signals}: what the visitor did
 *   <li>{@code POST answers}: what the visitor says about themselves
 *   <li>{@code GET tracker.js}: the script that sends signals
 * </ul>
 */
public class VisitorServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(VisitorServlet.class);
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String POST = "POST";

    private final transient DecisionsResource decisions;
    private final transient HealthResource health;
    private final transient TrackerResource tracker = new TrackerResource();
    private final transient Supplier<Optional<VisitorServices>> services;

    /**
     * A servlet.
     *
     * @param services asked for at each request, since settings change while the site runs; empty while they are wrong
     */
    protected VisitorServlet(
            DecisionsResource decisions, HealthResource health, Supplier<Optional<VisitorServices>> services) {
        this.decisions = decisions;
        this.health = health;
        this.services = services;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrivateResponse.mark(response);
        answerSafely(request).sendTo(response);
    }

    private Answer answerSafely(HttpServletRequest request) {
        try {
            return answer(request);
        } catch (Refusal refusal) {
            return ErrorPage.forBrowsers(
                    request, refusal, services.get().map(now -> now.surfaces().pages()));
        } catch (RuntimeException | Error fault) {
            LOG.warn("Answering failed, sending status 500 [servlet={}]", request.getServletPath(), fault);
            return Answer.error(
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Something went wrong here. Try again later.");
        }
    }

    private Answer answer(HttpServletRequest request) throws Refusal {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return switch (path) {
            case "/health" -> isReading(request) ? health.answer() : onlyReading();
            case "/decisions" -> isReading(request) ? decisions.answer(request) : onlyReading();
            case "/tracker.js" -> isReading(request) ? tracker(request) : onlyReading();
            case "/consent", "/consent/again" -> consent(request);
            case "/preferences" -> isReading(request) ? pages().preferences(request) : onlyReading();
            case "/first-layer.css" -> isReading(request) ? pages().firstLayerStyle(request) : onlyReading();
            case "/why" -> isReading(request) ? pages().why(request) : onlyReading();
            case "/me" -> isReading(request) ? pages().me(request) : onlyReading();
            case "/erase", "/erase/again" ->
                isPosting(request) ? new EraseResource(services()).answer(request) : Answer.allowing(POST);
            case "/receipts" -> isReading(request) ? new ReceiptsResource(services()).answer(request) : onlyReading();
            case "/data" -> isReading(request) ? new DataResource(services()).answer(request) : onlyReading();
            case "/signals" ->
                isPosting(request)
                        ? new SignalsResource(services(), decisions.personalization()).answer(request)
                        : Answer.allowing(POST);
            case "/answers", "/answers/again" ->
                isPosting(request) ? new AnswersResource(services()).answer(request) : Answer.allowing(POST);
            default -> Answer.error(HttpServletResponse.SC_NOT_FOUND, "There is nothing at this address.");
        };
    }

    /** The same bytes for everybody, with the cookies that pages for shared caches do not set. */
    private Answer tracker(HttpServletRequest request) {
        return services.get()
                .filter(VisitorServices::isOn)
                .map(now -> tracker.answer(true).with(now.offer(request)))
                .orElseGet(() -> tracker.answer(false));
    }

    private Answer consent(HttpServletRequest request) throws Refusal {
        if (isPosting(request)) {
            return new ConsentResource(services()).change(request);
        }
        return isReading(request) ? new ConsentResource(services()).show(request) : Answer.allowing("GET, HEAD, POST");
    }

    private PagesResource pages() throws Refusal {
        return new PagesResource(services());
    }

    private VisitorServices services() throws Refusal {
        Optional<VisitorServices> now = services.get();
        if (now.isEmpty()) {
            throw Refusal.retryLater(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "Personalization is off until its settings are right.",
                    60);
        }
        return now.get();
    }

    private static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    private static boolean isPosting(HttpServletRequest request) {
        return POST.equals(request.getMethod());
    }

    private static Answer onlyReading() {
        return Answer.allowing("GET, HEAD");
    }
}
