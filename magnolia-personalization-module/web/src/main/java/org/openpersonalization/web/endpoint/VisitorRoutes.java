package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.service.memory.DerivedValue;
import org.openpersonalization.web.Personalization;
import org.openpersonalization.web.delivery.ApiDocument;
import org.openpersonalization.web.delivery.DeliveryServices;
import org.openpersonalization.web.delivery.ExposuresResource;
import org.openpersonalization.web.delivery.PageDeliveryResource;
import org.openpersonalization.web.edge.EdgeCache;
import org.openpersonalization.web.edge.KeyProgramResource;
import org.openpersonalization.web.endpoint.form.FormGuard;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.ParameterValues;
import org.openpersonalization.web.route.Route;
import org.openpersonalization.web.route.RouteTable;

/** Every address for visitors. All but health, decisions, tracker and the OpenAPI document require valid settings. */
final class VisitorRoutes {

    private static final int RETRY_SECONDS = 60;

    /** Below it the addresses of the API. */
    static final String API = "/v1";

    /** Responds to a request. */
    @FunctionalInterface
    interface Handler {

        /** @param values the checked parameters; none for a route without a contract */
        Answer answer(HttpServletRequest request, ParameterValues values) throws Refusal;
    }

    /**
     * One method of one address.
     *
     * @param method the HTTP method
     * @param path below {@code /.personalization}
     * @param contract of the API; empty for the addresses of the module's own pages
     * @param handler responds
     */
    record VisitorRoute(Method method, String path, Optional<Contract> contract, Handler handler) implements Route {

        VisitorRoute(Method method, String path, Handler handler) {
            this(method, path, Optional.empty(), handler);
        }

        /** The same handler in the API. */
        VisitorRoute inApi(Contract contracted) {
            return new VisitorRoute(method, API + path, Optional.of(contracted), handler);
        }

        /** The same in the API, outside of its contract. */
        VisitorRoute besideApi() {
            return new VisitorRoute(method, API + path, Optional.empty(), handler);
        }
    }

    /** Responds with the resources of the configuration in force. */
    @FunctionalInterface
    private interface ConfiguredHandler {

        Answer answer(Resources resources, HttpServletRequest request, ParameterValues values) throws Refusal;
    }

    /** The resources of one configuration. */
    private record Resources(
            ConsentResource consent,
            PagesResource pages,
            EraseResource erase,
            DownloadResource downloads,
            SignalsResource signals,
            AnswersResource answers,
            PageDeliveryResource delivery,
            ExposuresResource exposures,
            KeyProgramResource keys) {}

    private final DecisionsResource decisions;
    private final HealthResource health;
    private final DeliveryServices contents;
    private final ApiDocument document = new ApiDocument();
    private final TrackerResource tracker = new TrackerResource();
    private final Supplier<Optional<VisitorServices>> services;
    private final DerivedValue<VisitorServices, Resources> resources = new DerivedValue<>(this::resourcesOf);

    VisitorRoutes(
            DecisionsResource decisions,
            HealthResource health,
            DeliveryServices contents,
            Supplier<Optional<VisitorServices>> services) {
        this.decisions = decisions;
        this.health = health;
        this.contents = contents;
        this.services = services;
    }

    RouteTable<VisitorRoute> table() {
        List<VisitorRoute> routes = new ArrayList<>(own());
        routes.addAll(api());
        return new RouteTable<>(routes);
    }

    private List<VisitorRoute> own() {
        return List.of(
                new VisitorRoute(Route.Method.GET, "/health", (request, values) -> health.answer()),
                get("/edge/program.json", (now, request, values) -> now.keys().json(request)),
                get("/edge/varnish.vcl", (now, request, values) -> now.keys().vcl(request)),
                new VisitorRoute(Route.Method.GET, "/decisions", (request, values) -> decisions.answer(request)),
                new VisitorRoute(Route.Method.GET, "/tracker.js", (request, values) -> tracker(request)),
                showConsent("/consent"),
                changeConsent("/consent"),
                showConsent("/consent" + FormGuard.AGAIN),
                changeConsent("/consent" + FormGuard.AGAIN),
                get("/preferences", (now, request, values) -> now.pages().preferences(request)),
                get("/first-layer.css", (now, request, values) -> now.pages().firstLayerStyle(request)),
                why(),
                me(),
                erase("/erase"),
                erase("/erase" + FormGuard.AGAIN),
                receipts(),
                data(),
                signals(),
                answers("/answers"),
                answers("/answers" + FormGuard.AGAIN));
    }

    /** The same handlers under a version, with contracts, and the pages of front ends. */
    private List<VisitorRoute> api() {
        return List.of(
                get("/pages/{path*}", (now, request, values) -> now.delivery().answer(request, values))
                        .inApi(PageDeliveryResource.CONTRACT),
                post("/exposures", (now, request, values) -> now.exposures().answer(request))
                        .inApi(ExposuresResource.CONTRACT),
                showConsent("/consent").inApi(VisitorContracts.SHOWN_CONSENT),
                changeConsent("/consent").inApi(VisitorContracts.CHANGED_CONSENT),
                showConsent("/consent" + FormGuard.AGAIN).besideApi(),
                changeConsent("/consent" + FormGuard.AGAIN).besideApi(),
                signals().inApi(VisitorContracts.SIGNALS),
                answers("/answers").inApi(VisitorContracts.ANSWERS),
                answers("/answers" + FormGuard.AGAIN).besideApi(),
                why().inApi(VisitorContracts.WHY),
                me().inApi(VisitorContracts.ME),
                receipts().inApi(VisitorContracts.RECEIPTS),
                data().inApi(VisitorContracts.DATA),
                new VisitorRoute(Route.Method.GET, "/openapi.json", (request, values) -> document.answer())
                        .inApi(ApiDocument.CONTRACT),
                erase("/erase").inApi(VisitorContracts.ERASURE),
                erase("/erase" + FormGuard.AGAIN).besideApi());
    }

    private VisitorRoute showConsent(String path) {
        return get(path, (now, request, values) -> now.consent().show(request));
    }

    private VisitorRoute changeConsent(String path) {
        return post(path, (now, request, values) -> now.consent().change(request));
    }

    private VisitorRoute why() {
        return get("/why", (now, request, values) -> now.pages().why(request));
    }

    private VisitorRoute me() {
        return get("/me", (now, request, values) -> now.pages().me(request));
    }

    private VisitorRoute erase(String path) {
        return post(path, (now, request, values) -> now.erase().answer(request));
    }

    private VisitorRoute receipts() {
        return get("/receipts", (now, request, values) -> now.downloads().receipts(request));
    }

    private VisitorRoute data() {
        return get("/data", (now, request, values) -> now.downloads().data(request));
    }

    private VisitorRoute signals() {
        return post("/signals", (now, request, values) -> now.signals().answer(request));
    }

    private VisitorRoute answers(String path) {
        return post(path, (now, request, values) -> now.answers().answer(request));
    }

    private VisitorRoute get(String path, ConfiguredHandler handler) {
        return new VisitorRoute(
                Route.Method.GET, path, (request, values) -> handler.answer(configured(), request, values));
    }

    private VisitorRoute post(String path, ConfiguredHandler handler) {
        return new VisitorRoute(
                Route.Method.POST, path, (request, values) -> handler.answer(configured(), request, values));
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
                new ConsentResource(now, this::isFromPreview),
                new PagesResource(now),
                new EraseResource(now),
                new DownloadResource(now),
                new SignalsResource(now, decisions.personalization()),
                new AnswersResource(now, this::isFromPreview),
                new PageDeliveryResource(now, contents, decisions.personalization()),
                new ExposuresResource(now),
                new KeyProgramResource(now.reader(), this::edge));
    }

    private boolean isFromPreview(HttpServletRequest request) {
        return decisions
                .personalization()
                .get()
                .filter(now -> now.previews().isFromPreview(request))
                .isPresent();
    }

    private EdgeCache edge() {
        return decisions.personalization().get().map(Personalization::edge).orElseGet(EdgeCache::none);
    }
}
