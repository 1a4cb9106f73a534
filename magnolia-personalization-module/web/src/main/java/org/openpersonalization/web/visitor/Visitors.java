package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.consent.ConsentRequest;
import org.openpersonalization.service.consent.FormerWordings;
import org.openpersonalization.service.consent.SelfAccessService;
import org.openpersonalization.service.consent.choice.ConsentOutcome;
import org.openpersonalization.service.consent.choice.ConsentService;
import org.openpersonalization.service.consent.choice.VisitorAdmission;
import org.openpersonalization.service.privacy.proof.ConsentReceipt;
import org.openpersonalization.service.report.ExcludedTraffic;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.service.visitor.ObservationService;
import org.openpersonalization.service.visitor.SignalLog;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.ConsentSituation;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;
import org.openpersonalization.service.visitor.profile.PendingWrites;
import org.openpersonalization.service.visitor.profile.PrefetchedPage;
import org.openpersonalization.service.visitor.profile.ProfileReader;
import org.openpersonalization.service.visitor.profile.ProfileService;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.service.visitor.profile.Watermark;
import org.openpersonalization.signal.RequestContext;

/**
 * The visitors of a site. Consent comes first: the id is not looked at, and the store not asked, unless something is
 * granted.
 */
public final class Visitors implements AutoCloseable {

    /**
     * The rules for visitors.
     *
     * @param consent the consent gate; read at each request, since purposes change while the site runs
     * @param jurisdictions the regime by jurisdiction
     * @param folding how signals add up
     * @param storing limits of reads and writes
     */
    public record Rules(
            Supplier<ConsentRules> consent, Jurisdictions jurisdictions, Folding folding, Storing storing) {}

    /**
     * Folding of signals.
     *
     * @param fold folding to a profile
     * @param stages thresholds of the stages
     */
    public record Folding(FoldSettings fold, StageRules stages) {}

    /**
     * Limits of reads and writes.
     *
     * @param readBudget maximum wait of a page for a profile
     * @param keeping whether data are stored; false on author instances
     * @param viewsPerMinute maximum number of stored page views of a visitor
     * @param isShared whether other instances use the same database
     */
    public record Storing(Duration readBudget, boolean keeping, int viewsPerMinute, boolean isShared) {
        public Storing {
            if (readBudget.isNegative() || readBudget.isZero()) {
                throw new IllegalArgumentException("The read budget must be longer than nothing");
            }
        }
    }

    private final Rules rules;
    private final VisitorCookies cookies;
    private final OutcomeCookies states;
    private final VisitorIds ids;
    private final MeasuredGoals goals;
    private final ExcludedTraffic traffic;
    private final PendingWrites pending = new PendingWrites();
    private final ProfileService profiles;
    private final ConsentService consent;
    private final VisitorAdmission admission;
    private final ObservationService observations;
    private final SelfAccessService access;
    private final FormerWordings formerWordings;

    public Visitors(Rules rules, VisitorCookies cookies, VisitorIds ids, KeepingServices keeping) {
        this.rules = rules;
        this.cookies = cookies;
        this.states = new OutcomeCookies(cookies, rules.storing().isShared());
        this.ids = ids;
        this.goals = keeping.goals();
        this.traffic = keeping.traffic();
        Storing storing = rules.storing();
        this.profiles = new ProfileService(
                new ProfileReader(keeping.store(), pending, storing.readBudget()),
                rules.folding().fold(),
                rules.folding().stages());
        this.consent = new ConsentService(ids, keeping.store(), keeping.proof(), keeping.backlog());
        consent.start(keeping.jobs());
        this.admission = new VisitorAdmission(ids, keeping.proof(), keeping.jobs(), storing.viewsPerMinute());
        this.observations = new ObservationService(keeping.store(), pending, storing.viewsPerMinute());
        this.access = new SelfAccessService(ids, keeping.store(), keeping.proof(), rules.consent());
        this.formerWordings = new FormerWordings(keeping.proof()::stores);
    }

    /** Whether what visitors do is kept here. */
    public boolean isKeeping() {
        return rules.storing().keeping();
    }

    /** The goals in force. */
    public MeasuredGoals goals() {
        return goals;
    }

    /** The site's current purposes. */
    public ConsentRules consentRules() {
        return rules.consent().get();
    }

    /** The wordings that visitors agreed to before the texts changed. */
    public FormerWordings formerWordings() {
        return formerWordings;
    }

    /** The purposes that visitors are asked about. */
    public Set<Purpose> purposes() {
        return consentRules().purposes();
    }

    private ConsentSituation situation(RequestContext context) {
        return ConsentSituation.of(rules.consent().get(), rules.jurisdictions(), context);
    }

    /** The visitor of a request. */
    public Visitor of(HttpServletRequest request, RequestContext context) {
        ConsentCookie carried = cookies.consent(request);
        return Visitor.of(
                situation(context),
                carried.consentId(),
                carried.choices(),
                () -> cookies.id(request, carried.consentId()).map(ids::keyOf));
    }

    /**
     * Receives a person who views a page: records Global Privacy Control, and gives an id to a visitor with purposes
     * granted by default, as far as one network does not bring more new visitors than people.
     *
     * @param visitor the visitor, by {@link #of}
     * @param network the address that the request comes from
     */
    public VisitorOffer greet(HttpServletRequest request, Visitor visitor, RequestContext context, String network) {
        return isKeeping()
                ? states.write(request, admission.greet(visitor, situation(context), network))
                : new VisitorOffer(visitor, List.of());
    }

    /**
     * The cookies that a person gets with an answer of our own, where the page could not set them: a page that others may keep
     * sets none, nor does one that is loaded ahead; what such a page loads brings them, so that its view finds an id.
     *
     * @param network the address that the request comes from
     */
    public List<Cookie> offer(HttpServletRequest request, RequestContext context, String network) {
        return isKeeping() && !context.marks().bot()
                ? states.write(request, admission.admit(of(request, context), situation(context), network))
                        .cookies()
                : List.of();
    }

    /** Whether the browser has brought a signed cookie of ours back. */
    public boolean hasCookies(HttpServletRequest request) {
        return cookies.haveReturned(request);
    }

    /** Whether the request brings the cookie that comes with forms of this site alone. */
    public boolean hasFormCookie(HttpServletRequest request, RequestContext context) {
        return cookies.hasForm(request, context.time().toInstant());
    }

    /** The cookie that comes with forms of this site alone; empty when the browser has a fresh one. */
    public Optional<Cookie> formCookie(HttpServletRequest request, RequestContext context) {
        return cookies.form(request, context.time().toInstant());
    }

    /** The attributes for conditions; the profile is fetched on first use, once for each request. */
    public Attributes attributes(HttpServletRequest request, Visitor visitor, RequestContext context) {
        if (visitor.key().isEmpty()) {
            return context;
        }
        RequestProfile profile = profile(request, visitor.key().get(), context);
        return profiles.attributes(context, profile::get);
    }

    /**
     * The pseudonym of the id in the visitor's browser, also while nothing is granted: for what they may always know and erase.
     */
    public Optional<VisitorKey> ownKey(HttpServletRequest request) {
        return access.keyOf(cookies.heldId(request));
    }

    /**
     * The stored data of the requesting visitor; empty for a visitor without an id.
     *
     * @param most maximum number of signals and of exposures
     * @throws StoreUnavailableException when it cannot be read now
     */
    public Optional<VisitorData> data(HttpServletRequest request, int most) {
        return access.data(cookies.heldId(request), most);
    }

    /** The visitor's answers to a question, if consent and the store permit reading them. */
    public List<String> declared(HttpServletRequest request, Visitor visitor, RequestContext context, String question) {
        return profiles.declared(
                visitor,
                () -> profile(request, visitor.key().orElseThrow(), context).get(),
                question);
    }

    private RequestProfile profile(HttpServletRequest request, VisitorKey key, RequestContext context) {
        return RequestProfile.on(
                request,
                key,
                () -> profiles.read(
                        key,
                        cookies.watermarks().read(request, key, context.time().toInstant())));
    }

    /**
     * Takes what a visitor said about purposes. A yes counts only when its record is on disk. A purpose that is denied is
     * forgotten at once; when nothing is granted any more, everything is, and the id as well.
     *
     * @param said yes or no, by purpose; what the site does not ask about is left out
     */
    public Outcome choose(
            HttpServletRequest request, RequestContext context, Map<Purpose, Boolean> said, ConsentRequest asked) {
        return outcome(request, context, consent.choose(states.read(request), situation(context), said, asked));
    }

    /**
     * Takes refusals of a browser that sends more of them than people do: without a record, unless a yes is taken back.
     *
     * @param said a no by purpose
     */
    public Outcome refuse(
            HttpServletRequest request, RequestContext context, Map<Purpose, Boolean> said, ConsentRequest asked) {
        return outcome(request, context, consent.refuse(states.read(request), situation(context), said, asked));
    }

    /**
     * Merges the choices on this device with those of the account that the visitor signs in with: the most restrictive
     * holds, until the next choice. Data of purposes no longer granted are deleted.
     *
     * @param ofAccount the choices that the site stores with the account
     * @return the choices on this device now, to be stored with the account as well
     */
    public Outcome signIn(HttpServletRequest request, RequestContext context, ConsentChoices ofAccount) {
        return outcome(request, context, consent.signIn(states.read(request), situation(context), ofAccount));
    }

    /**
     * Forgets everything about a visitor: signals, profile, what was shown, and whose their consent records are. Their browser
     * then refuses everything, with nothing in it that tells them from others who refuse.
     */
    public Outcome erase(HttpServletRequest request, RequestContext context) {
        return outcome(request, context, consent.erase(states.read(request), situation(context)));
    }

    private Outcome outcome(HttpServletRequest request, RequestContext context, ConsentOutcome outcome) {
        return states.write(request, outcome, context.time().toInstant());
    }

    /**
     * Receipts of the visitor's decisions, oldest first; none for a visitor without a consent id.
     *
     * @throws StoreUnavailableException when they cannot be read now
     */
    public List<ConsentReceipt> receipts(Visitor visitor) {
        return access.receipts(visitor.asking().consentId());
    }

    /** Enters into the register that a visitor took a copy of their data, once a minute at the most. */
    public void noteAccess(HttpServletRequest request, RequestContext context) {
        access.register(
                cookies.heldId(request),
                cookies.consent(request).consentId(),
                context.time().toInstant());
    }

    /** The cookie with a page that a browser loads ahead of its visitor; empty where no view of theirs may be kept. */
    public Optional<Cookie> ahead(HttpServletRequest request, Visitor visitor, PrefetchedPage page) {
        boolean isAllowed = isKeeping() && !visitor.consent().granted().isEmpty();
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
        if (isKeeping()) {
            traffic.count(kind, now);
        }
    }

    /** Keeps a page view and what was shown, unless the visitor looks at more pages than a person can. */
    public void keepView(Visitor visitor, Observation observation) {
        observations.keepView(visitor, observation);
    }

    /**
     * Stores an observation in the background. Losses are logged, once until storing works again.
     *
     * @return completes when it is on disk
     */
    public CompletableFuture<SignalLog.Appended> keep(Visitor visitor, Observation observation) {
        return observations.keep(visitor, observation);
    }

    /** The cookie with which the visitor's next page shows what was stored, on any instance; empty where no other instance could. */
    public Optional<Cookie> watermark(
            HttpServletRequest request, Visitor visitor, SignalLog.Appended stored, Instant now) {
        return stored.sequence() == 0
                ? Optional.empty()
                : states.watermark(request, visitor, new Watermark(stored.sequence(), now));
    }

    /** How many visitors something is being written about at this moment. */
    int writesInProgress() {
        return pending.size();
    }

    @Override
    public void close() {
        profiles.close();
        observations.close();
        access.close();
        admission.close();
        consent.close();
    }
}
