package org.openpersonalization.magnolia.rendering;

import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiFunction;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.signal.Place;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.PrivateResponse;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.visitor.Visitor;
import org.openpersonalization.web.visitor.Visitors;

/**
 * What a template may show of the visitor. Asking makes the page private; where it is too late for that, the template
 * gets what it would get for a stranger.
 */
@Singleton
public class VisitorViews {

    private final PersonalizationService service;

    @Inject
    public VisitorViews(PersonalizationService service) {
        this.service = service;
    }

    ConsentView consent() {
        return view(new ConsentView(List.of(), false), (services, asked) -> {
            Visitors visitors = services.visitors();
            List<ConsentView.PurposeView> purposes = visitors.purposes().stream()
                    .map(purpose -> new ConsentView.PurposeView(
                            purpose.id(),
                            asked.visitor().consent().granted().contains(purpose),
                            asked.visitor().choices().about(purpose).isPresent()))
                    .toList();
            return new ConsentView(purposes, asked.context().marks().globalPrivacyControl());
        });
    }

    List<String> declared(String question) {
        return view(
                List.of(),
                (services, asked) -> services.visitors().declared(asked.request(), asked.visitor(), question));
    }

    /** Where the visitor is, as far as the site trusts a header that says so. */
    Place place() {
        return view(Place.unknown(), (services, asked) -> asked.context().place());
    }

    private record Asked(HttpServletRequest request, Visitor visitor, RequestContext context) {}

    private <T> T view(T ofStranger, BiFunction<VisitorServices, Asked, T> view) {
        WebContext web = MgnlContext.getWebContextOrNull();
        if (web == null || !PrivateResponse.mark(web.getResponse())) {
            return ofStranger;
        }
        return service.visitors()
                .map(services -> view.apply(services, asked(web, services)))
                .orElse(ofStranger);
    }

    private static Asked asked(WebContext web, VisitorServices services) {
        RequestContext context = services.reader().read(web.getRequest(), "");
        return new Asked(web.getRequest(), services.visitors().of(web.getRequest(), context), context);
    }
}
