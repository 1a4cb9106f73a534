package org.openpersonalization.magnolia.content.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.definition.PagePlan;

/**
 * Remembers the plans of the pages that were asked for most recently. A plan that was compiled while content changed is
 * handed out but not kept, so that what is kept is never older than the last change.
 */
public final class PlanCache {

    private static final int MAX_PAGES = 10_000;

    private final AtomicLong changes = new AtomicLong();
    private final Map<String, PagePlan> plans = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PagePlan> eldest) {
            return size() > MAX_PAGES;
        }
    });

    /** The plan of a page; empty, and not remembered, for a path that is no page. */
    public Optional<PagePlan> get(String page, Function<String, Optional<PagePlan>> compile) {
        @Nullable PagePlan known = plans.get(page);
        return known == null ? compiled(page, compile) : Optional.of(known);
    }

    private Optional<PagePlan> compiled(String page, Function<String, Optional<PagePlan>> compile) {
        long before = changes.get();
        Optional<PagePlan> plan = compile.apply(page);
        plan.ifPresent(found -> plans.put(page, found));
        if (changes.get() != before) {
            plans.remove(page);
        }
        return plan;
    }

    /** Forgets the plans of pages that the path lies in, and of pages below the path. */
    public void forget(String path) {
        changes.incrementAndGet();
        synchronized (plans) {
            plans.keySet()
                    .removeIf(page -> ContentPaths.isAtOrBelow(path, page) || ContentPaths.isAtOrBelow(page, path));
        }
    }

    public void forgetAll() {
        changes.incrementAndGet();
        plans.clear();
    }
}
