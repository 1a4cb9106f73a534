package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.consent.choice.VisitorAdmission;
import org.openpersonalization.service.consent.submission.VisitorUseCases;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.ConsentSituation;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;
import org.openpersonalization.service.visitor.profile.PersonaVisits;
import org.openpersonalization.service.visitor.profile.ProfileService;
import org.openpersonalization.service.visitor.profile.Visitor;
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
     * @param isKeeping whether data are stored; false on author instances
     * @param isShared whether other instances use the same database
     */
    public record Rules(
            Supplier<ConsentRules> consent, Jurisdictions jurisdictions, boolean isKeeping, boolean isShared) {

        ConsentSituation situation(RequestContext context) {
            return ConsentSituation.of(consent.get(), jurisdictions, context);
        }
    }

    private final Rules rules;
    private final VisitorCookies cookies;
    private final OutcomeCookies states;
    private final VisitorIds ids;
    private final MeasuredGoals goals;
    private final VisitorUseCases useCases;
    private final ProfileService profiles;
    private final VisitorAdmission admission;
    private final VisitorChoices choices;
    private final KeptViews views;
    private final OwnData ownData;

    public Visitors(Rules rules, VisitorCookies cookies, KeepingServices keeping) {
        this.rules = rules;
        this.cookies = cookies;
        this.states = new OutcomeCookies(cookies, rules.isShared());
        this.ids = keeping.ids();
        this.goals = keeping.goals();
        this.useCases = keeping.useCases();
        this.profiles = useCases.profiles();
        this.admission = useCases.admission();
        this.choices = new VisitorChoices(rules, states, useCases);
        this.views = new KeptViews(rules, cookies, states, keeping);
        this.ownData = new OwnData(cookies, useCases.access(), useCases.formerWordings());
    }

    /** The visits of personas, by the rules for visitors. */
    public PersonaVisits personas() {
        return profiles.personas(rules.consent(), rules.jurisdictions());
    }

    /** Choices and answers of visitors. */
    public VisitorChoices choices() {
        return choices;
    }

    /** Views and signals of visitors. */
    public KeptViews views() {
        return views;
    }

    /** The data that visitors see about themselves. */
    public OwnData ownData() {
        return ownData;
    }

    /** Whether data of visitors are stored here. */
    public boolean isKeeping() {
        return rules.isKeeping();
    }

    /** The goals in force. */
    public MeasuredGoals goals() {
        return goals;
    }

    /** The site's current purposes. */
    public ConsentRules consentRules() {
        return rules.consent().get();
    }

    /** The purposes that visitors are asked about. */
    public Set<Purpose> purposes() {
        return consentRules().purposes();
    }

    /** The visitor of a request. */
    public Visitor of(HttpServletRequest request, RequestContext context) {
        ConsentCookie carried = cookies.consent(request);
        return Visitor.of(
                rules.situation(context),
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
                ? states.write(request, admission.greet(visitor, rules.situation(context), network))
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
                ? states.write(request, admission.admit(of(request, context), rules.situation(context), network))
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

    @Override
    public void close() {
        useCases.close();
    }
}
