package org.openpersonalization.magnolia.rendering;

import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.service.visitor.receipt.ShownDecision;

/** The personalized components that the current request has rendered so far, in their order. For the request's thread. */
public final class ShownComponents {

    private static final String ATTRIBUTE = ShownComponents.class.getName();

    private final List<ShownDecision> shown = new ArrayList<>();

    private ShownComponents() {}

    /** Notes one; the same again, which a page can render twice, counts once. */
    static void add(ShownDecision decision) {
        WebContext context = MgnlContext.getWebContextOrNull();
        if (context != null) {
            List<ShownDecision> shown = of(context.getRequest()).shown;
            String component = decision.decision().component();
            if (shown.stream().noneMatch(other -> other.decision().component().equals(component))) {
                shown.add(decision);
            }
        }
    }

    /** All of them; empty outside of a request. */
    public static List<ShownDecision> all() {
        WebContext context = MgnlContext.getWebContextOrNull();
        return context == null ? List.of() : List.copyOf(of(context.getRequest()).shown);
    }

    private static ShownComponents of(ServletRequest request) {
        ShownComponents present = (ShownComponents) request.getAttribute(ATTRIBUTE);
        if (present != null) {
            return present;
        }
        ShownComponents made = new ShownComponents();
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }
}
