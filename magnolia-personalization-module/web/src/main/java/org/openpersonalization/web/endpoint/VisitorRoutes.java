package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.service.memory.DerivedValue;
import org.openpersonalization.web.endpoint.form.FormGuard;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.Route;
import org.openpersonalization.web.route.RouteTable;

/** Every address for visitors. All but health, decisions and tracker require valid settings. */
final class VisitorRoutes {

    private static final int RETRY_SECONDS = 60;

    /** Responds to a request. */
    @FunctionalInterface
    interface Handler {

        Answer answer(HttpServletRequest request) throws Refusal;
    }

    /**
     * One method of one address.
     *
     * @param method the HTTP method
     * @param path below {@code /.personalization}
     * @param handler responds
     */
    record VisitorRoute(Method method, String path, Handler handler) implements Route {}

    /** Responds with the resources of the configuration in force. */
    @FunctionalInterface
    private interface ConfiguredHandler {

        Answer answer(Resources resources, HttpServletRequest request) throws Refusal;
    }

    /** The resources of one configuration. */
    private record Resources(
            ConsentResource consent,
            PagesResource pages,
            EraseResource erase,
            DownloadResource downloads,
            SignalsResource signals,
            AnswersResource answers) {}

    private final DecisionsResource decisions;
    private final HealthResource health;
    private final TrackerResource tracker = new TrackerResource();
    private final Supplier<Optional<VisitorServices>> services;
    private final DerivedValue<VisitorServices, Resources> resources = new DerivedValue<>(this::resourcesOf);

    VisitorRoutes(DecisionsResource decisions, HealthResource health, Supplier<Optional<VisitorServices>> services) {
        this.decisions = decisions;
        this.health = health;
        this.services = services;
    }

    RouteTable<VisitorRoute> table() {
        return new RouteTable<>(List.of(
                new VisitorRoute(Route.Method.GET, "/health", request -> health.answer()),
                new VisitorRoute(Route.Method.GET, "/decisions", decisions::answer),
                new VisitorRoute(Route.Method.GET, "/tracker.js", this::tracker),
                get("/consent", (now, request) -> now.consent().show(request)),
                post("/consent", (now, request) -> now.consent().change(request)),
                get(
                        "/consent" + FormGuard.AGAIN,
                        (now, request) -> now.consent().show(request)),
                post(
                        "/consent" + FormGuard.AGAIN,
                        (now, request) -> now.consent().change(request)),
                get("/preferences", (now, request) -> now.pages().preferences(request)),
                get("/first-layer.css", (now, request) -> now.pages().firstLayerStyle(request)),
                get("/why", (now, request) -> now.pages().why(request)),
                get("/me", (now, request) -> now.pages().me(request)),
                post("/erase", (now, request) -> now.erase().answer(request)),
                post("/erase" + FormGuard.AGAIN, (now, request) -> now.erase().answer(request)),
                get("/receipts", (now, request) -> now.downloads().receipts(request)),
                get("/data", (now, request) -> now.downloads().data(request)),
                post("/signals", (now, request) -> now.signals().answer(request)),
                post("/answers", (now, request) -> now.answers().answer(request)),
                post(
                        "/answers" + FormGuard.AGAIN,
                        (now, request) -> now.answers().answer(request))));
    }

    private VisitorRoute get(String path, ConfiguredHandler handler) {
        return new VisitorRoute(Route.Method.GET, path, request -> handler.answer(configured(), request));
    }

    private VisitorRoute post(String path, ConfiguredHandler handler) {
        return new VisitorRoute(Route.Method.POST, path, request -> handler.answer(configured(), request));
    }

    /** The same bytes for all, with the cookies that pages for shared caches do not set. */
    private Answer tracker(HttpServletRequest request) {
        return services.get()
                .filter(VisitorServices::isOn)
                .map(now -> tracker.answer(true).with(now.offer(request)))
                .orElseGet(() -> tracker.answer(false));
    }

    private Resources configured() throws Refusal {
        Optional<VisitorServices> now = services.get();
        if (now.isEmpty()) {
            throw Refusal.invalidSettings(RETRY_SECONDS);
        }
        return resources.of(now.get());
    }

    private Resources resourcesOf(VisitorServices now) {
        return new Resources(
                new ConsentResource(now),
                new PagesResource(now),
                new EraseResource(now),
                new DownloadResource(now),
                new SignalsResource(now, decisions.personalization()),
                new AnswersResource(now));
    }
}
