package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.ProfileStore;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.web.RequestContextReader;
import org.openpersonalization.web.RequestSettings;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.UserAgents;

/** Visitors with the usual rules, for tests. */
public final class TestVisitors {

    private TestVisitors() {}

    public static RequestContextReader reader() {
        RequestSettings settings = new RequestSettings(ZoneOffset.UTC, "", "", Set.of());
        return new RequestContextReader(settings, new UserAgents(), Clock.systemUTC());
    }

    public static Visitors with(ProfileStore store) {
        return new Visitors(
                new Visitors.Rules(
                        Terms.usual(),
                        FoldSettings.defaults(),
                        StageRules.defaults(),
                        new Visitors.Storing(Duration.ofMillis(50), true, 120)),
                new VisitorCookies(
                        new SigningKeys(new TreeMap<>(Map.of("key-001", SigningKeysTest.key(1)))),
                        Duration.ofDays(180)),
                new VisitorIds(SigningKeysTest.key(2)),
                store,
                Withdrawals.Backlog.empty());
    }

    /** The cookies of a stranger who says this. */
    public static List<Cookie> cookies(Visitors visitors, Map<Purpose, Boolean> said) {
        HttpServletRequest request = Requests.request().build();
        return visitors.choose(request, reader().read(request, ""), said).cookies();
    }
}
