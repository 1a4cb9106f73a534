package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.report.ExcludedTraffic;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.ObservationService;
import org.openpersonalization.service.visitor.profile.PrefetchedPage;
import org.openpersonalization.service.visitor.profile.Visitor;

/** Stores page views and signals of visitors, and carries prefetched pages in the browser until their view. */
public final class KeptViews {

    private final Visitors.Rules rules;
    private final VisitorCookies cookies;
    private final OutcomeCookies states;
    private final ObservationService observations;
    private final ExcludedTraffic traffic;

    KeptViews(Visitors.Rules rules, VisitorCookies cookies, OutcomeCookies states, KeepingServices keeping) {
        this.rules = rules;
        this.cookies = cookies;
        this.states = states;
        this.observations = keeping.useCases().observations();
        this.traffic = keeping.traffic();
    }

    /** The cookie with a page that a browser loads ahead of its visitor; empty where no view of theirs may be kept. */
    public Optional<Cookie> ahead(HttpServletRequest request, Visitor visitor, PrefetchedPage page) {
        boolean isAllowed = rules.isKeeping() && !visitor.consent().granted().isEmpty();
        return isAllowed ? cookies.ahead().of(request, page) : Optional.empty();
    }

    /**
     * The page that the browser loaded ahead of its visitor and has not told a view of.
     *
     * @param page its path in the CMS
     */
    public Optional<PrefetchedPage> loadedAhead(HttpServletRequest request, String page, Instant now) {
        return cookies.ahead().read(request, page, now);
    }

    /** Takes the page that was loaded ahead out of the browser, so that its view counts once. */
    public Cookie lookedAt(HttpServletRequest request, String page) {
        return cookies.ahead().gone(request, page);
    }

    /** Counts a page view that no result counts, where anything is kept. */
    public void exclude(TrafficKind kind, Instant now) {
        if (rules.isKeeping()) {
            traffic.count(kind, now);
        }
    }

    /** Keeps a page view and what was shown, unless the visitor looks at more pages than a person can. Never waits. */
    public void keep(Visitor visitor, Observation view) {
        observations.keepView(visitor, view);
    }

    /**
     * Stores an observation, and waits until it is on disk.
     *
     * @return the cookie with which the visitor's next page shows it, on any instance; empty where no other instance could
     * @throws StoreUnavailableException when it could not be stored
     */
    public Optional<Cookie> store(HttpServletRequest request, Visitor visitor, Observation observation) {
        return states.stored(request, visitor, observations.store(visitor, observation), observation.received());
    }
}
