package org.openpersonalization.magnolia.rendering.bar;

import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.web.PrivateResponse;

/** Gives pages the bar where the user may write variants. Such a page is for its user alone, so no cache keeps it. */
@Singleton
public final class EditorBar {

    private final PersonalizationService service;

    @Inject
    public EditorBar(PersonalizationService service) {
        this.service = service;
    }

    /** The bar of the page that is about to be rendered; empty for visitors, and once the first bytes of the page are on their way. */
    public Optional<BarPage> begin() {
        WebContext context = MgnlContext.getWebContextOrNull();
        boolean isWanted = context != null && service.current().isPresent() && CurrentUser.isEditor();
        return isWanted && PrivateResponse.mark(context.getResponse()) ? Optional.of(new BarPage()) : Optional.empty();
    }
}
