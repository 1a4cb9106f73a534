package org.openpersonalization.magnolia.rendering.page;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openpersonalization.web.PrivateResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ties a page in the page cache to the end that the module gave it: the fingerprint of the end is part of the page's key, so
 * that a page is not found any more once the end would be another one, whether a text, a setting, a template or the module
 * itself has changed, here, on another instance or while this one was down. A page whose end is not that of its key, and one
 * whose texts have no version yet, is kept by no cache.
 */
@Singleton
public class PageKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(PageKeeping.class);
    private static final String KEYED = PageKeeping.class.getName() + ".fingerprint";
    private static final String PAGE_CACHE = "info.magnolia.module.cache.cachekey.DefaultCacheKeyGenerator";

    private final PageEnd pageEnd;
    private final ServerConfiguration server;
    private final boolean isCachePresent = isPresent(PAGE_CACHE);
    private final AtomicBoolean told = new AtomicBoolean();

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

    /** The part of the current request's key that names the end which the page would get now. */
    public String keyPart() {
        String fingerprint = pageEnd.shared().fingerprint();
        MgnlContext.getWebContext().getRequest().setAttribute(KEYED, fingerprint);
        return fingerprint;
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
        Optional<Object> keyed = Optional.ofNullable(context.getRequest().getAttribute(KEYED));
        if (isCachePresent && keyed.isEmpty()) {
            warnOnce(context.getRequest());
        }
        return !isCachePresent || keyed.filter(end.fingerprint()::equals).isPresent();
    }
}
