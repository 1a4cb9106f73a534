package org.openpersonalization.magnolia.rendering.bar;

import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.magnolia.PersonalizationService;
import org.openpersonalization.web.PrivateResponse;
import org.openpersonalization.web.preview.PersonaTokens;
import org.openpersonalization.web.preview.PreviewTokens;

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
        boolean isWanted = context != null
                && service.current().isPresent()
                && CurrentUser.isEditor()
                && !isFramedPreview(context.getRequest());
        return isWanted && PrivateResponse.mark(context.getResponse()) ? Optional.of(new BarPage()) : Optional.empty();
    }

    /** The admin app shows previews in frames in which no script runs, exactly as visitors see them. */
    private static boolean isFramedPreview(HttpServletRequest request) {
        return "iframe".equals(request.getHeader("Sec-Fetch-Dest"))
                && (isPreview(request.getQueryString()) || isPreview(request.getHeader("Referer")));
    }

    private static boolean isPreview(@Nullable String address) {
        return address != null
                && (address.contains(PreviewTokens.PARAMETER + "=") || address.contains(PersonaTokens.PARAMETER + "="));
    }
}
