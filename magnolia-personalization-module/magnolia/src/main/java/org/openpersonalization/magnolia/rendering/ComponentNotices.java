package org.openpersonalization.magnolia.rendering;

import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.magnolia.Notices;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.rendering.overlay.OverlayNode;
import org.openpersonalization.magnolia.rendering.page.Html;
import org.openpersonalization.signal.Place;
import org.openpersonalization.web.RequestDecisions;

/**
 * The notices beside a component: personalized price, choice by a model, author, and the link to the reasons. The
 * configuration selects them; a component without notices gets nothing.
 */
@Singleton
public class ComponentNotices {

    /** The words of New York General Business Law § 349-a, which is to be shown as it stands. */
    static final String PRICE = "THIS PRICE WAS SET BY AN ALGORITHM USING YOUR PERSONAL DATA.";

    private final PersonalizationService service;
    private final WhyLinks whyLinks;

    @Inject
    public ComponentNotices(PersonalizationService service, WhyLinks whyLinks) {
        this.service = service;
        this.whyLinks = whyLinks;
    }

    /** For a template that shows it inside its component, with the way to the reasons where a variant is shown. */
    String inside(OverlayNode component) {
        component.noteNotice();
        return component
                .showing()
                .map(showing -> price(showing) + paragraph(words(showing) + why(component, showing)))
                .orElse("");
    }

    /** For a template that does not show it: written after the component. The way to the reasons is at the end of the page. */
    String after(OverlayNode component) {
        return component.hasNotice()
                ? ""
                : component
                        .showing()
                        .map(showing -> price(showing) + paragraph(words(showing)))
                        .orElse("");
    }

    private String price(ShownVariant showing) {
        return showing.isPersonalPrice() && isPriceNoticeDue()
                ? "<p class=\"p13n-price-notice\" lang=\"en\">" + PRICE + "</p>"
                : "";
    }

    private boolean isPriceNoticeDue() {
        WebContext context = MgnlContext.getWebContextOrNull();
        Place place = context == null
                ? Place.unknown()
                : RequestDecisions.of(context.getRequest())
                        .map(RequestDecisions::place)
                        .orElseGet(Place::unknown);
        return service.notices().isPriceToldIn(place);
    }

    private String words(ShownVariant showing) {
        Notices notices = service.notices();
        String model = showing.isByModel() && notices.disclosure() ? sentence("model") : "";
        boolean isOriginShown = showing.isVariant() && notices.shownOrigins().contains(showing.origin());
        return model + (isOriginShown ? sentence("origin." + showing.origin().label()) : "");
    }

    private String why(OverlayNode component, ShownVariant showing) {
        String title = component.title();
        Optional<String> link = showing.isVariant() ? whyLinks.to(List.of(showing.titled(title))) : Optional.empty();
        return link.map(address -> "<a class=\"p13n-notice__why\" href=\"" + Html.inAttribute(address)
                        + "\" aria-label=\"" + Html.inAttribute((Texts.text("why") + " " + title).strip()) + "\">"
                        + Html.inAttribute(Texts.text("why")) + "</a>")
                .orElse("");
    }

    private static String sentence(String key) {
        return "<span>" + Html.inAttribute(Texts.text(key)) + "</span> ";
    }

    private static String paragraph(String content) {
        return content.isEmpty() ? "" : "<p class=\"p13n-notice\">" + content.strip() + "</p>";
    }
}
