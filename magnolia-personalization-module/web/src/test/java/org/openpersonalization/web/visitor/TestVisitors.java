package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Terms;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.ConsentRequest;
import org.openpersonalization.service.consent.RecordingBacklog;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.consent.submission.ChoiceForm;
import org.openpersonalization.service.consent.submission.ChoiceGate;
import org.openpersonalization.service.consent.submission.VisitorUseCases;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.report.ExcludedTraffic;
import org.openpersonalization.service.report.FakeTrafficCounts;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.service.visitor.identity.RateLimit;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.service.visitor.identity.SigningKeysTest;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.agent.UserAgents;
import org.openpersonalization.web.preview.PersonaPreviews;
import org.openpersonalization.web.preview.PersonaTokens;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.request.RequestSettings;

/** Visitors with the usual rules, for tests. */
public final class TestVisitors {

    private static final int MANY = 1_000_000;

    private static final RequestContextReader READER = new RequestContextReader(
            new RequestSettings(ZoneOffset.UTC, "X-Country", "X-Region", Set.of("loopback")),
            new UserAgents(),
            Clock.systemUTC());

    private TestVisitors() {}

    public static RequestContextReader reader() {
        return READER;
    }

    /** Of an instance with this clock. */
    public static RequestContextReader reader(Clock clock) {
        RequestSettings settings = new RequestSettings(ZoneOffset.UTC, "X-Country", "X-Region", Set.of("loopback"));
        return new RequestContextReader(settings, new UserAgents(), clock);
    }

    public static Visitors with(VisitorStore store) {
        return with(store, new FakePrivacyStores(), Jurisdictions.strict());
    }

    /** Where something is measured by goals. */
    public static Visitors measuredBy(Supplier<List<Goal>> goals, VisitorStore store) {
        return with(store, new FakePrivacyStores(), Jurisdictions.strict(), new MeasuredGoals(goals));
    }

    /** With a ledger and rules for places, which the headers {@code X-Country} and {@code X-Region} tell. */
    public static Visitors with(VisitorStore store, FakePrivacyStores privacy, Jurisdictions jurisdictions) {
        return with(store, privacy, jurisdictions, MeasuredGoals.none());
    }

    /** Of whom some are excluded from results. */
    public static Visitors with(VisitorStore store, Jurisdictions jurisdictions, ExcludedTraffic traffic) {
        return with(store, new FakePrivacyStores(), jurisdictions, MeasuredGoals.none(), traffic);
    }

    /** With all of that. */
    public static Visitors with(
            VisitorStore store, FakePrivacyStores privacy, Jurisdictions jurisdictions, MeasuredGoals goals) {
        return with(store, privacy, jurisdictions, goals, new ExcludedTraffic(FakeTrafficCounts::new));
    }

    /** Of one of several instances on a database. */
    public static Visitors sharing(VisitorStore store, FakePrivacyStores privacy, Jurisdictions jurisdictions) {
        return with(
                keeping(store, privacy, MeasuredGoals.none(), new ExcludedTraffic(FakeTrafficCounts::new)),
                jurisdictions,
                true);
    }

    private static Visitors with(
            VisitorStore store,
            FakePrivacyStores privacy,
            Jurisdictions jurisdictions,
            MeasuredGoals goals,
            ExcludedTraffic traffic) {
        return with(keeping(store, privacy, goals, traffic), jurisdictions, false);
    }

    private static KeepingServices keeping(
            VisitorStore store, FakePrivacyStores privacy, MeasuredGoals goals, ExcludedTraffic traffic) {
        return keeping(store, privacy, goals, traffic, Duration.ofMillis(50));
    }

    private static KeepingServices keeping(
            VisitorStore store,
            FakePrivacyStores privacy,
            MeasuredGoals goals,
            ExcludedTraffic traffic,
            Duration readBudget) {
        VisitorIds ids = new VisitorIds(SigningKeysTest.key(2), new SecureRandom());
        VisitorUseCases useCases = new VisitorUseCases(
                ids,
                new VisitorUseCases.Stores(
                        store,
                        new ConsentRecorder(privacy::open, "Loft & Line AG", RecordingBacklog.empty()),
                        WithdrawalBacklog.empty(),
                        new Jobs()),
                Terms::usual,
                new VisitorUseCases.Folding(FoldSettings.defaults(), StageRules.defaults()),
                new VisitorUseCases.Limits(readBudget, true, 120));
        return new KeepingServices(useCases, ids, goals, traffic);
    }

    /** Whose profiles are waited for, however busy the machine is. */
    public static Visitors patient(VisitorStore store, Jurisdictions jurisdictions) {
        KeepingServices keeping = keeping(
                store,
                new FakePrivacyStores(),
                MeasuredGoals.none(),
                new ExcludedTraffic(FakeTrafficCounts::new),
                Duration.ofMinutes(5));
        return with(keeping, jurisdictions, false);
    }

    private static Visitors with(KeepingServices keeping, Jurisdictions jurisdictions, boolean isShared) {
        return new Visitors(
                new Visitors.Rules(Terms::usual, jurisdictions, true, isShared),
                new VisitorCookies(
                        keys(),
                        Duration.ofDays(180),
                        request -> READER.forwardingOf(request).isSecure()),
                keeping);
    }

    public static SigningKeys keys() {
        return new SigningKeys(new TreeMap<>(Map.of("key-001", SigningKeysTest.key(1))));
    }

    /** Previews as personas of tokens; none is stored. */
    public static PersonaPreviews personas() {
        return new PersonaPreviews(new PersonaTokens(keys()), List::of);
    }

    /** The cookies of a stranger who says this. */
    public static List<Cookie> cookies(Visitors visitors, Map<Purpose, Boolean> said) {
        HttpServletRequest request = Requests.request().build();
        return choose(visitors, request, reader().read(request, ""), said).cookies();
    }

    /** Choices by a site's own script, without limits. */
    public static Outcome choose(
            Visitors visitors, HttpServletRequest request, RequestContext context, Map<Purpose, Boolean> said) {
        return choose(visitors, request, context, said, ConsentRequest.byApi());
    }

    /** Choices on a surface, without limits. */
    public static Outcome choose(
            Visitors visitors,
            HttpServletRequest request,
            RequestContext context,
            Map<Purpose, Boolean> said,
            ConsentRequest asked) {
        ChoiceForm form = new ChoiceForm(new TreeMap<>(said), asked, Set.of(), false, "192.0.2.1");
        ChoiceGate open = new ChoiceGate(new RateLimit(MANY), new RateLimit(MANY), true);
        return visitors.choices().submit(request, context, form, open).outcome().orElseThrow();
    }
}
