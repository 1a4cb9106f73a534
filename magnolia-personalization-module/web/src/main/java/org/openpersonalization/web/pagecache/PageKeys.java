package org.openpersonalization.web.pagecache;

import java.util.Optional;
import java.util.function.Predicate;
import org.openpersonalization.decide.PageCombination;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.service.memory.BoundedCache;
import org.openpersonalization.signal.Place;
import org.openpersonalization.signal.RequestContext;

/**
 * Signatures of pages: with address and language, the key of a page in the CMS's page cache. A signature changes with the
 * content of the page, with the definitions that it shows, once a day, and with the settings; so the page cache never finds
 * an older page. Of each page a bounded number of combinations has a signature at a time. Safe for all threads.
 */
public final class PageKeys {

    private static final int MOST_PAGES = 4_096;
    private static final int SHORT = Character.MAX_RADIX;
    private static final long SECONDS_OF_DAY = 86_400;

    private final String settings;
    private final int most;
    private final Predicate<Place> isPriceTold;
    private final BoundedCache<String, KeptCombinations> pages = BoundedCache.of(MOST_PAGES);

    /**
     * Signatures while one set of settings is in force.
     *
     * @param settings names the settings and the process; the page cache outlives both
     * @param most combinations of a page; 0 for none
     * @param isPriceTold whether visitors at a place are told that a price is personal
     */
    public PageKeys(String settings, int most, Predicate<Place> isPriceTold) {
        this.settings = settings;
        this.most = most;
        this.isPriceTold = isPriceTold;
    }

    /** No page has a signature. */
    public static PageKeys none() {
        return new PageKeys("", 0, place -> false);
    }

    /**
     * The signature of a combination.
     *
     * @param version of the page's content
     * @return empty when the page has enough combinations with more use
     */
    public Optional<String> keyOf(PagePlan plan, long version, PageCombination combination, RequestContext context) {
        if (most == 0) {
            return Optional.empty();
        }
        long day = context.time().toEpochSecond() / SECONDS_OF_DAY;
        KeptCombinations.Made made = new KeptCombinations.Made(version, day, combination.told());
        String shown = isPriceTold(plan, context) ? combination.shown() + '$' : combination.shown();
        return combinations(plan.page(), made).admit(shown);
    }

    private String prefix(KeptCombinations.Made made) {
        return settings + '.' + Long.toString(made.version(), SHORT) + '.' + made.day() + '.' + made.told() + '.';
    }

    private boolean isPriceTold(PagePlan plan, RequestContext context) {
        for (Component component : plan.components()) {
            if (component.kind() == ComponentKind.PRICE) {
                return isPriceTold.test(context.place());
            }
        }
        return false;
    }

    private KeptCombinations combinations(String page, KeptCombinations.Made made) {
        Optional<KeptCombinations> known = pages.get(page);
        if (known.isPresent() && known.get().made().equals(made)) {
            return known.get();
        }
        KeptCombinations fresh = new KeptCombinations(made, prefix(made), most);
        pages.put(page, fresh);
        return fresh;
    }
}
