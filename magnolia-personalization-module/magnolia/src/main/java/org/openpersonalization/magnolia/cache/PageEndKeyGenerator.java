package org.openpersonalization.magnolia.cache;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.module.cache.cachekey.DefaultCacheKey;
import info.magnolia.module.cache.cachekey.DefaultCacheKeyGenerator;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.magnolia.rendering.page.PageKeeping;

/** Magnolia's keys of pages, with the fingerprint of the end that the module gives to pages. */
public class PageEndKeyGenerator extends DefaultCacheKeyGenerator {

    private static final String NAME = "personalization";

    private final PageKeeping keeping;

    @Inject
    public PageEndKeyGenerator(PageKeeping keeping) {
        this.keeping = keeping;
    }

    /** Nine parameters, because Magnolia declares them. */
    @Override
    protected DefaultCacheKey createKey(
            AggregationState state,
            String uri,
            String serverName,
            String locale,
            String channel,
            String method,
            Map<String, String> params,
            Boolean isSecure,
            @Nullable SortedMap<String, Serializable> extra) {
        SortedMap<String, Serializable> more = extra == null ? new TreeMap<>() : new TreeMap<>(extra);
        more.put(NAME, keeping.keyPart());
        return super.createKey(state, uri, serverName, locale, channel, method, params, isSecure, more);
    }
}
