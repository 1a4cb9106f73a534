package org.openpersonalization.web.endpoint;

import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.mockito.ArgumentMatchers;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.service.delivery.ExposureReceipts;
import org.openpersonalization.service.delivery.NoticeRules;
import org.openpersonalization.service.delivery.PageContentService;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.WritingHealth;
import org.openpersonalization.service.visitor.identity.RateLimit;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;
import org.openpersonalization.service.visitor.receipt.DecisionReceipts;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.delivery.DeliveryServices;
import org.openpersonalization.web.page.FirstLayer;
import org.openpersonalization.web.page.VisitorPages;
import org.openpersonalization.web.visitor.TestVisitors;
import org.openpersonalization.web.visitor.Visitors;

/** The visitors' addresses on stores in memory. In the United States nobody has to opt in. */
public final class TestSite implements AutoCloseable {

    private static final VisitorServices.FrontEnds FRONT_ENDS = new VisitorServices.FrontEnds(
            new ExposureReceipts(TestVisitors.keys()),
            new NoticeRules(Set.of("US-NY"), Set.of(Origin.AI), true),
            Set.of("https://front.example"),
            false);

    private final Map<String, String> templates = new HashMap<>();
    private final FakeProfileStore store = new FakeProfileStore();
    private final FakePrivacyStores privacy = new FakePrivacyStores();
    private List<Goal> goals = List.of();
    private final Visitors visitors;
    private final VisitorServices.Surfaces surfaces;
    private VisitorServices services;
    private boolean hasSettings = true;
    private final Servlet servlet = new Servlet(() -> Optional.of(services).filter(now -> hasSettings));

    /** A site of one instance. */
    public TestSite() {
        this(false);
    }

    /** @param isShared whether other instances use the same stores */
    TestSite(boolean isShared) {
        Jurisdictions jurisdictions = new Jurisdictions(Map.of("US", Regime.OPT_OUT));
        this.visitors = isShared
                ? TestVisitors.sharing(store, privacy, jurisdictions)
                : TestVisitors.with(store, privacy, jurisdictions, new MeasuredGoals(() -> goals));
        VisitorPages pages =
                new VisitorPages(path -> Optional.ofNullable(templates.get(path)), "/.resources/shop/privacy.css");
        this.surfaces = new VisitorServices.Surfaces(
                pages, new FirstLayer(pages, visitors::consentRules), new DecisionReceipts(TestVisitors.keys()));
        this.services = new VisitorServices(
                TestVisitors.reader(),
                visitors,
                new VisitorServices.Limits(
                        new RateLimit(100),
                        new RateLimit(100),
                        new RateLimit(100),
                        new RateLimit(100),
                        new RateLimit(100)),
                surfaces,
                FRONT_ENDS,
                true);
    }

    /** What a browser got. */
    public record Got(int status, Map<String, String> headers, List<Cookie> cookies, String body) {}

    public FakeProfileStore store() {
        return store;
    }

    public FakePrivacyStores privacy() {
        return privacy;
    }

    public VisitorServices services() {
        return services;
    }

    /** Switches personalization off, as {@code enabled=false} does. */
    void switchOff() {
        services = new VisitorServices(TestVisitors.reader(), visitors, services.limits(), surfaces, FRONT_ENDS, false);
    }

    /** Leaves no valid settings. */
    void breakSettings() {
        hasSettings = false;
    }

    List<VisitorRoutes.VisitorRoute> routes() {
        return new VisitorRoutes(
                        Servlet.decisions(),
                        Servlet.health(),
                        new DeliveryServices(new PageContentService(new FakePageContents())),
                        () -> Optional.of(services))
                .table()
                .routes();
    }

    /** Measures by goals. */
    void measureBy(Goal... inForce) {
        goals = List.of(inForce);
    }

    /** Puts a template of the site's own in the place of ours. */
    public void override(String path, String template) {
        templates.put(path, template);
    }

    /** Asks one of the addresses. */
    public Got ask(Requests request) {
        HttpServletResponse response = mock(HttpServletResponse.class);
        AtomicInteger status = new AtomicInteger(200);
        Map<String, String> headers = new HashMap<>();
        List<Cookie> cookies = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        doAnswer(call -> headers.put(call.getArgument(0), call.getArgument(1)))
                .when(response)
                .setHeader(ArgumentMatchers.anyString(), ArgumentMatchers.anyString());
        doAnswer(call -> cookies.add(call.getArgument(0))).when(response).addCookie(ArgumentMatchers.any());
        doAnswer(call -> {
                    status.set(call.getArgument(0));
                    return null;
                })
                .when(response)
                .setStatus(ArgumentMatchers.anyInt());
        try {
            when(response.getOutputStream()).thenReturn(new Sink(body));
            servlet.service(request.build(), response);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Got(status.get(), headers, cookies, body.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        visitors.close();
        services.limits().close();
    }

    /** The servlet without a CMS. */
    private static final class Servlet extends VisitorServlet {

        private static final long serialVersionUID = 1L;

        Servlet(Supplier<Optional<VisitorServices>> services) {
            super(
                    decisions(),
                    health(),
                    new DeliveryServices(new PageContentService(new FakePageContents())),
                    services);
        }

        static DecisionsResource decisions() {
            return new DecisionsResource(Optional::empty, page -> false);
        }

        static HealthResource health() {
            return new HealthResource(() -> new HealthResource.State(
                    1,
                    0,
                    true,
                    true,
                    WritingHealth.untried(),
                    HealthResource.Backlogs.NOTHING_WAITS,
                    HealthResource.Ledger.UNCHECKED,
                    List.of()));
        }
    }

    /** Where an answer goes. */
    private static final class Sink extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Sink(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int single) {
            bytes.write(single);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
