package org.openpersonalization.magnolia.rendering;

import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.magnolia.rendering.overlay.OverlayNode;
import org.openpersonalization.magnolia.rendering.page.Html;
import org.openpersonalization.service.delivery.ComponentNotice;
import org.openpersonalization.signal.Place;
import org.openpersonalization.web.RequestDecisions;

/**
 * The notices beside a component: personalized price, choice by a model, author, and the link to the reasons. The
 * configuration selects them; a component without notices gets nothing.
 */
@Singleton
public class ComponentNotices {

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
                .map(showing -> html(showing, why(component, showing)))
                .orElse("");
    }

    /** For a template that does not show it: written after the component. The way to the reasons is at the end of the page. */
    String after(OverlayNode component) {
        return component.hasNotice()
                ? ""
                : component.showing().map(showing -> html(showing, "")).orElse("");
    }

    private String html(ShownVariant showing, String why) {
        List<ComponentNotice> notices = service.notices().rules().of(showing.titled(""), ComponentNotices::place);
        StringBuilder words = new StringBuilder();
        String price = "";
        for (ComponentNotice notice : notices) {
            if (notice == ComponentNotice.PERSONAL_PRICE) {
                price = "<p class=\"p13n-price-notice\" lang=\"en\">" + text(notice) + "</p>";
            } else {
                words.append("<span>").append(text(notice)).append("</span> ");
            }
        }
        return price + paragraph(words + why);
    }

    private static String text(ComponentNotice notice) {
        return Html.inAttribute(notice.text(Texts.language()));
    }

    private static Place place() {
        WebContext context = MgnlContext.getWebContextOrNull();
        return context == null
                ? Place.unknown()
                : RequestDecisions.of(context.getRequest())
                        .map(RequestDecisions::place)
                        .orElseGet(Place::unknown);
    }

    private String why(OverlayNode component, ShownVariant showing) {
        String title = component.title();
        Optional<String> link = showing.isVariant() ? whyLinks.to(List.of(showing.titled(title))) : Optional.empty();
        return link.map(address -> "<a class=\"p13n-notice__why\" href=\"" + Html.inAttribute(address)
                        + "\" aria-label=\"" + Html.inAttribute((Texts.text("why") + " " + title).strip()) + "\">"
                        + Html.inAttribute(Texts.text("why")) + "</a>")
                .orElse("");
    }

    private static String paragraph(String content) {
        return content.isEmpty() ? "" : "<p class=\"p13n-notice\">" + content.strip() + "</p>";
    }
}
