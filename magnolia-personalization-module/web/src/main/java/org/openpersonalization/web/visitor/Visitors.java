package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.ConsentStamp;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Observation;
import org.openpersonalization.profile.ProfileAttributes;
import org.openpersonalization.profile.ProfileStore;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.profile.StoreUnavailableException;
import org.openpersonalization.profile.VisitorData;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.signal.RequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The visitors of a site. Consent comes first: the id is not looked at, and the store not asked, unless something is
 * granted.
 */
public final class Visitors implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Visitors.class);

    /**
     * How visitors are dealt with.
     *
     * @param consent what their choices allow
     * @param fold how signals add up
     * @param stages when somebody counts as what
     * @param storing what is asked of the store
     */
    public record Rules(ConsentRules consent, FoldSettings fold, StageRules stages, Storing storing) {}

    /**
     * What is asked of the store.
     *
     * @param readBudget how long a page may wait for a profile
     * @param keeping whether anything is kept; not where editors look at their work
     * @param viewsPerMinute how many page views of a visitor are kept
     */
    public record Storing(Duration readBudget, boolean keeping, int viewsPerMinute) {
        public Storing {
            if (readBudget.isNegative() || readBudget.isZero()) {
                throw new IllegalArgumentException("The read budget must be longer than nothing");
            }
        }
    }

    /**
     * What came of choices.
     *
     * @param visitor as they are from now on
     * @param cookies to be set in the browser
     * @param deleted whether everything that had to be deleted is; otherwise it is tried again
     */
    public record Outcome(Visitor visitor, List<Cookie> cookies, boolean deleted) {}

    private final Rules rules;
    private final VisitorCookies cookies;
    private final VisitorIds ids;
    private final ProfileStore store;
    private final PendingWrites pending = new PendingWrites();
    private final ProfileReader profiles;
    private final Withdrawals withdrawals;
    private final RateLimit views;
    private final AtomicBoolean failing = new AtomicBoolean();

    /**
     * Visitors.
     *
     * @param backlog what is to be deleted of those who withdrew earlier
     */
    public Visitors(
            Rules rules, VisitorCookies cookies, VisitorIds ids, ProfileStore store, Withdrawals.Backlog backlog) {
        this.rules = rules;
        this.cookies = cookies;
        this.ids = ids;
        this.store = store;
        this.profiles = new ProfileReader(store, pending, rules.storing().readBudget());
        this.views = new RateLimit(rules.storing().viewsPerMinute());
        this.withdrawals = new Withdrawals(store, backlog);
    }

    /** Whether what visitors do is kept here. */
    public boolean isKeeping() {
        return rules.storing().keeping();
    }

    /** The purposes that visitors are asked about. */
    public Set<Purpose> purposes() {
        return rules.consent().purposes();
    }

    /** Who the request comes from. */
    public Visitor of(HttpServletRequest request, RequestContext context) {
        ConsentChoices choices = cookies.choices(request);
        ConsentState consent = rules.consent()
                .stateOf(
                        choices,
                        context.marks().globalPrivacyControl(),
                        Regime.OPT_IN,
                        context.time().toInstant());
        Optional<VisitorKey> key = consent.granted().isEmpty()
                ? Optional.empty()
                : cookies.id(request).map(ids::keyOf);
        return new Visitor(choices, consent, key);
    }

    /** What conditions may look at, the profile being fetched when it is needed, once for each request. */
    public Attributes attributes(HttpServletRequest request, Visitor visitor, RequestContext context) {
        if (visitor.key().isEmpty()) {
            return context;
        }
        RequestProfile profile = profile(request, visitor.key().get());
        return new LazyProfile(
                context,
                () -> new ProfileAttributes(profile.get(), context.time().toInstant(), rules.fold(), rules.stages()));
    }

    /**
     * Everything that is kept about a visitor; empty for somebody who is not known.
     *
     * @param most of signals and exposures
     * @throws StoreUnavailableException when it cannot be read now
     */
    public Optional<VisitorData> data(Visitor visitor, int most) {
        return visitor.key().map(key -> store.data(key, most));
    }

    /** What the visitor answered to a question, if that may be read and can be. */
    public List<String> declared(HttpServletRequest request, Visitor visitor, String question) {
        if (visitor.key().isEmpty() || !visitor.consent().grantsAll(List.of(Purpose.PREFERENCES))) {
            return List.of();
        }
        try {
            return profile(request, visitor.key().get()).get().declared().getOrDefault(question, List.of());
        } catch (AttributesUnavailableException unavailable) {
            return List.of();
        }
    }

    private RequestProfile profile(HttpServletRequest request, VisitorKey key) {
        return RequestProfile.on(request, key, () -> profiles.read(key));
    }

    /**
     * Takes what a visitor said about purposes. A purpose that is denied is forgotten at once; when nothing is granted any
     * more, everything is, and the id as well. The id is made with the first grant.
     *
     * @param said yes or no, by purpose
     */
    public Outcome choose(HttpServletRequest request, RequestContext context, Map<Purpose, Boolean> said) {
        Instant now = context.time().toInstant();
        boolean privacyControl = context.marks().globalPrivacyControl();
        Optional<String> before = cookies.id(request);
        ConsentChoices choices = withoutWithdrawn(cookies.choices(request), before);
        for (Map.Entry<Purpose, Boolean> each : said.entrySet()) {
            choices = choices.with(each.getKey(), new Choice(each.getValue(), now, privacyControl));
        }
        ConsentState consent = rules.consent().stateOf(choices, privacyControl, Regime.OPT_IN, now);
        boolean anything = !rules.consent()
                .stateOf(choices, false, Regime.OPT_IN, now)
                .granted()
                .isEmpty();
        boolean deleted = forget(before, toForget(said, anything), now);
        Optional<String> id = anything ? before : Optional.empty();
        if (id.isEmpty() && !consent.granted().isEmpty()) {
            id = Optional.of(ids.create());
        }
        List<Cookie> toSet = new ArrayList<>(List.of(cookies.consent(request, choices)));
        toSet.add(id.map(known -> cookies.id(request, known)).orElseGet(() -> cookies.noId(request)));
        Optional<VisitorKey> key = consent.granted().isEmpty() ? Optional.empty() : id.map(ids::keyOf);
        return new Outcome(new Visitor(choices, consent, key), toSet, deleted);
    }

    /** A request that was on its way when the visitor withdrew does not bring the older yes back. */
    private ConsentChoices withoutWithdrawn(ConsentChoices choices, Optional<String> id) {
        ConsentChoices left = choices;
        for (Map.Entry<Purpose, Instant> withdrawn : withdrawn(id).entrySet()) {
            Choice no = new Choice(false, withdrawn.getValue(), false);
            Optional<Choice> choice = left.about(withdrawn.getKey());
            if (choice.isPresent() && !choice.get().time().isAfter(no.time())) {
                left = left.with(withdrawn.getKey(), no);
            }
        }
        return left;
    }

    private Map<Purpose, Instant> withdrawn(Optional<String> id) {
        try {
            return id.isEmpty()
                    ? Map.of()
                    : store.forgotten(ids.keyOf(id.get()), rules.consent().purposes());
        } catch (StoreUnavailableException unavailable) {
            return Map.of(); // the store refuses what was granted before, whenever it comes back
        }
    }

    private Set<Purpose> toForget(Map<Purpose, Boolean> said, boolean anythingIsGranted) {
        Set<Purpose> purposes =
                new TreeSet<>(anythingIsGranted ? Set.of() : rules.consent().purposes());
        said.forEach((purpose, granted) -> {
            if (!granted) {
                purposes.add(purpose);
            }
        });
        return purposes;
    }

    private boolean forget(Optional<String> id, Set<Purpose> purposes, Instant at) {
        return id.isEmpty() || withdrawals.carryOut(ids.keyOf(id.get()), purposes, at);
    }

    /** Keeps a page view and what was shown, unless the visitor looks at more pages than a person can. */
    public void keepView(Visitor visitor, Observation observation) {
        if (views.tryTake(visitor.pseudonym().orElseThrow())) {
            keep(visitor, observation);
        }
    }

    /**
     * Keeps what became known of a visitor, when there is time. What is lost is logged, once until it works again.
     *
     * @return completes when it is on disk
     */
    public CompletableFuture<Integer> keep(Visitor visitor, Observation observation) {
        VisitorKey key = visitor.key().orElseThrow();
        CompletableFuture<Integer> write = store.appendLater(
                key, observation.grantedAt(visitor.grants()).under(ConsentStamp.of(visitor.consent())));
        pending.add(key, write);
        write.whenComplete((added, failure) -> noteFailure(failure != null));
        return write;
    }

    private void noteFailure(boolean failed) {
        if (failing.getAndSet(failed) != failed) {
            if (failed) {
                LOG.warn("What visitors do cannot be kept now; it is lost until the profile store works again");
            } else {
                LOG.info("What visitors do is kept again");
            }
        }
    }

    /** How many visitors something is being written about at this moment. */
    int writesInProgress() {
        return pending.size();
    }

    @Override
    public void close() {
        profiles.close();
        views.close();
        withdrawals.close();
    }
}
