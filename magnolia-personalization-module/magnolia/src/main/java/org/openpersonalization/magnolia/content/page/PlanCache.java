package org.openpersonalization.magnolia.content.page;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.service.memory.BoundedCache;

/**
 * Remembers the plans of the pages that were asked for most recently. A plan that was compiled while content changed is
 * handed out but not kept, so that what is kept is never older than the last change.
 */
public final class PlanCache {

    private static final int MAX_PAGES = 10_000;

    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong version = new AtomicLong();
    private final BoundedCache<String, PagePlan> plans = BoundedCache.of(MAX_PAGES);
    private final BoundedCache<String, Long> versions = BoundedCache.of(MAX_PAGES);

    /** The plan of a page; empty, and not remembered, for a path that is no page. */
    public Optional<PagePlan> get(String page, Function<String, Optional<PagePlan>> compile) {
        Optional<PagePlan> known = plans.get(page);
        return known.isPresent() ? known : compiled(page, compile);
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

    /** The number of a page's content: the same until a change is noticed there, and never again after it. */
    public long versionOf(String page) {
        return versions.get(page).orElseGet(() -> versions.putIfAbsent(page, version.incrementAndGet()));
    }

    /** Forgets the plans of pages that the path lies in, and of pages below the path; their content has another version from now on. */
    public void forget(String path) {
        changes.incrementAndGet();
        plans.removeIf(page -> concerns(path, page));
        versions.removeIf(page -> concerns(path, page));
    }

    private static boolean concerns(String path, String page) {
        return ContentPaths.isAtOrBelow(path, page) || ContentPaths.isAtOrBelow(page, path);
    }

    /** Forgets all plans, since definitions have changed; the content of pages has not. */
    public void forgetPlans() {
        changes.incrementAndGet();
        plans.clear();
    }

    /** Forgets all plans, and takes the content of all pages for another one. */
    public void forgetAll() {
        forgetPlans();
        versions.clear();
    }
}
