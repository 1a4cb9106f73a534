package org.openpersonalization.magnolia.rendering;

import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiFunction;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.PrivateResponse;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.page.PreferenceCentre;

/**
 * Visitor data for templates. Reading it makes the page private; where it is too late for that, the template gets the
 * view of an unknown visitor.
 */
@Singleton
public class VisitorViews {

    private final PersonalizationService service;

    @Inject
    public VisitorViews(PersonalizationService service) {
        this.service = service;
    }

    ConsentView consent() {
        return view(ConsentView.empty(), (services, asked) -> {
            ConsentRules rules = services.visitors().consentRules();
            List<ConsentView.PurposeView> purposes = rules.terms().values().stream()
                    .map(terms -> purpose(terms, asked.visitor()))
                    .toList();
            return new ConsentView(
                    purposes,
                    PreferenceCentre.versions(rules),
                    asked.context().marks().globalPrivacyControl());
        });
    }

    private static ConsentView.PurposeView purpose(PurposeTerms terms, Visitor visitor) {
        return new ConsentView.PurposeView(
                terms,
                Texts.language(),
                visitor.consent().granted().contains(terms.purpose()),
                visitor.choices().about(terms.purpose()).isPresent());
    }

    List<String> declared(String question) {
        return view(
                List.of(),
                (services, asked) ->
                        services.visitors().declared(asked.request(), asked.visitor(), asked.context(), question));
    }

    private record Asked(HttpServletRequest request, Visitor visitor, RequestContext context) {}

    private <T> T view(T ofStranger, BiFunction<VisitorServices, Asked, T> view) {
        WebContext web = MgnlContext.getWebContextOrNull();
        if (web == null || !PrivateResponse.mark(web.getResponse())) {
            return ofStranger;
        }
        return service.visitors()
                .filter(VisitorServices::isOn)
                .map(services -> view.apply(services, asked(web, services)))
                .orElse(ofStranger);
    }

    private static Asked asked(WebContext web, VisitorServices services) {
        RequestContext context = services.reader().read(web.getRequest(), "");
        return new Asked(web.getRequest(), services.visitors().of(web.getRequest(), context), context);
    }
}
