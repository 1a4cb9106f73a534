package org.openpersonalization.magnolia.runtime;

import java.util.List;
import java.util.function.Supplier;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.magnolia.settings.Settings;
import org.openpersonalization.service.edge.EdgeGroups;
import org.openpersonalization.service.edge.EdgePrograms;
import org.openpersonalization.service.edge.KeptPages;
import org.openpersonalization.service.edge.PurgeQueue;
import org.openpersonalization.web.edge.EdgeCache;
import org.openpersonalization.web.edge.EdgePlaces;
import org.openpersonalization.web.edge.EdgeRules;

/** Composes the pages that caches outside may keep, and their purges. */
final class EdgeRuntime {

    private static final int MOST_COMPONENTS = 10_000;

    private final Foundation base;
    private final Site site;
    private final List<PurgeQueue> queues;

    EdgeRuntime(Foundation base, Site site) {
        this.base = base;
        this.site = site;
        this.queues = base.settings().edge().addresses().stream()
                .map(edge -> PurgeQueue.of(edge, base.jobs()))
                .toList();
    }

    /**
     * The edge cache, with its jobs. Everything is purged first, since pages of other settings or of another start of this instance may
     * be kept, also while the edge cache is off.
     *
     * @param purposes all that pages tell of purposes
     */
    EdgeCache start(Supplier<DecisionLadder> ladder, Supplier<?> purposes) {
        if (base.instance().isAuthor()) {
            return EdgeCache.none();
        }
        purge(EdgeGroups.ALL);
        Settings settings = base.settings();
        if (!settings.isEnabled() || !settings.edge().isEnabled()) {
            return EdgeCache.none();
        }
        EdgePrograms programs = new EdgePrograms(
                site.definitions(), ladder, () -> purposes.get().hashCode());
        KeptPages kept = new KeptPages(programs, this::purge);
        kept.start(base.jobs());
        return EdgeCache.of(new EdgeCache.Sources(programs, kept, this::pages, rules(settings)));
    }

    private void purge(String group) {
        queues.forEach(queue -> queue.purge(group));
    }

    private List<String> pages() {
        return site.components().list(MOST_COMPONENTS).components().stream()
                .map(component -> component.page().path())
                .distinct()
                .toList();
    }

    private static EdgeRules rules(Settings settings) {
        EdgePlaces places = new EdgePlaces(
                settings.requests().countryHeader(),
                settings.requests().regionHeader(),
                settings.consent().jurisdictions());
        return new EdgeRules(settings.edge().longest(), settings.edge().privateCookies(), places);
    }
}
