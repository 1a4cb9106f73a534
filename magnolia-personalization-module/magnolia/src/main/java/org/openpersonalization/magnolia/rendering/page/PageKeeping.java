package org.openpersonalization.magnolia.rendering.page;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.magnolia.rendering.bar.CurrentUser;
import org.openpersonalization.web.PrivateResponse;
import org.openpersonalization.web.RequestDecisions;
import org.openpersonalization.web.pagecache.PersonalPageResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ties a page in the page cache to all that the module gave it. The fingerprint of its end is part of the page's key, so that a page is
 * not found any more once the end would be another one, whether a text, a setting, a template or the module itself has changed, here, on
 * another instance or while this one was down. So is the signature of what a personal page shows. A page whose end or decisions are not
 * those of its key, one whose texts have no version yet, and a personal one without a signature are kept by no cache.
 */
@Singleton
public class PageKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(PageKeeping.class);
    private static final String KEYED = PageKeeping.class.getName() + ".keyed";
    /** Stands in the key of personal pages that are not kept: they share one entry, which says so. */
    private static final String UNSIGNED = ".-";
    /** Stands in the key of pages with the editors' bar: they are not kept, and no editor gets a page without it. */
    private static final String EDITOR = ".editor";

    private static final String PAGE_CACHE = "info.magnolia.module.cache.cachekey.DefaultCacheKeyGenerator";

    private static final Keyed NOT_KEYED = new Keyed("", null);

    private final PageEnd pageEnd;
    private final ServerConfiguration server;
    private final boolean isCachePresent = isPresent(PAGE_CACHE);
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * The key's part of a request.
     *
     * @param fingerprint of the end
     * @param decisions for the page; null where there are none
     */
    private record Keyed(String fingerprint, @Nullable RequestDecisions decisions) {

        String part() {
            return decisions == null || !decisions.isPersonalPage()
                    ? fingerprint
                    : fingerprint
                            + decisions.signature().map(known -> "." + known).orElse(UNSIGNED);
        }
    }

    @Inject
    public PageKeeping(PageEnd pageEnd, ServerConfiguration server) {
        this.pageEnd = pageEnd;
        this.server = server;
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, PageKeeping.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** The part of the current request's key that names the page's end and its signature. */
    public String keyPart() {
        HttpServletRequest request = MgnlContext.getWebContext().getRequest();
        Keyed keyed = new Keyed(
                pageEnd.shared().fingerprint(), RequestDecisions.of(request).orElse(null));
        request.setAttribute(KEYED, keyed);
        return keyed.part() + (CurrentUser.isEditor() ? EDITOR : "");
    }

    /** Whether the current decisions are in the request's key, so that the page cache may keep the page. */
    public boolean isSigned() {
        return signed().isPresent();
    }

    /** Whether the current decision on a component is in the request's key. */
    public boolean isSignedWith(String component) {
        return signed().filter(
                        decisions -> decisions.plan().component(component).isPresent())
                .isPresent();
    }

    /** Decisions of the page that is rendered, which may be another page than was known when the key was made. */
    private static Optional<RequestDecisions> signed() {
        WebContext context = MgnlContext.getWebContextOrNull();
        return context == null
                ? Optional.empty()
                : RequestDecisions.of(context.getRequest())
                        .filter(decisions -> decisions.signature().isPresent())
                        .filter(decisions -> keyed(context).decisions() == decisions);
    }

    private static Keyed keyed(WebContext context) {
        return context.getRequest().getAttribute(KEYED) instanceof Keyed keyed ? keyed : NOT_KEYED;
    }

    /**
     * Ends a page: stores the numbers of its components with it, or keeps it out of the cache.
     *
     * @param whole whether all its personalized components were rendered to their end
     */
    public void end(boolean whole) {
        signed().ifPresent(decisions -> {
            HttpServletResponse response = MgnlContext.getWebContext().getResponse();
            if (whole) {
                response.setHeader(PersonalPageResponse.RENDERED, decisions.renderedNumbers());
            } else {
                PrivateResponse.mark(response);
            }
        });
    }

    /** Asked when the page begins, when its headers can still be set. */
    public void beforePage() {
        judge(pageEnd.shared());
    }

    /** Marks the response unless the page cache may keep a page with this end. */
    public void judge(SharedEnd end) {
        WebContext context = server.isAdmin() ? null : MgnlContext.getWebContextOrNull();
        if (context != null && !(end.settled() && isKeyed(context, end))) {
            PrivateResponse.mark(context.getResponse());
        }
    }

    /** Of other requests the page cache may not have asked for a key. */
    private void warnOnce(HttpServletRequest request) {
        boolean isPlain = request.getMethod().equals("GET") && request.getQueryString() == null;
        if (isPlain && !told.getAndSet(true)) {
            LOG.warn(
                    "Pages are kept by no cache, because the key of the page cache is not this module's"
                            + " [setting=/modules/cache/config/contentCaching/defaultPageCache/cachePolicy/cacheKeyGenerator/class]");
        }
    }

    private boolean isKeyed(WebContext context, SharedEnd end) {
        Keyed keyed = keyed(context);
        if (isCachePresent && keyed == NOT_KEYED) {
            warnOnce(context.getRequest());
        }
        return !isCachePresent || keyed.fingerprint().equals(end.fingerprint());
    }
}
