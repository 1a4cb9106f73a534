package org.openpersonalization.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openpersonalization.signal.Arrival;
import org.openpersonalization.signal.Campaign;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.RequestMarks;
import org.openpersonalization.web.agent.CrawlerKind;
import org.openpersonalization.web.agent.UserAgents;

/**
 * Reads a request into a {@link RequestContext}. Never throws on what a client sends: a value that is too long, not
 * well-formed or not trusted is left out.
 */
public final class RequestContextReader {

    private static final String FORWARDING = RequestContextReader.class.getName() + ".forwarding";
    private static final Pattern PLAIN_LANGUAGE = Pattern.compile("(?!iw|in|ji)[a-z]{2}(?:-[A-Z]{2})?(?:,|$)");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** The forwarding of one request, as one reader reads it. */
    private record KnownForwarding(RequestContextReader reader, Forwarding forwarding) {}

    private final UserAgents userAgents;
    private final PlaceHeaders placeHeaders;
    private final TrustedProxies proxies;
    private final Clock clock;

    public RequestContextReader(RequestSettings settings, UserAgents userAgents, Clock clock) {
        this.userAgents = userAgents;
        this.proxies = new TrustedProxies(settings.trustedProxies());
        this.placeHeaders = new PlaceHeaders(settings, proxies);
        this.clock = clock.withZone(settings.zone());
    }

    /**
     * Reads the request.
     *
     * @param page the page's path in the CMS
     */
    public RequestContext read(HttpServletRequest request, String page) {
        UserAgents.Reading agent = userAgents.read(request);
        return new RequestContext(
                page,
                arrival(request),
                agent.device(),
                placeHeaders.read(request),
                language(request),
                now(),
                marks(request, agent));
    }

    /** The moment in the site's time zone. */
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    /** The kind of crawler that sends the request; empty for a person's browser. */
    public Optional<CrawlerKind> crawlerOf(HttpServletRequest request) {
        return userAgents.read(request).crawler();
    }

    /** The address that the request comes from, behind trusted proxies; for limits only, it is not kept. */
    public String clientOf(HttpServletRequest request) {
        return forwardingOf(request).client();
    }

    /** Whether a trusted server sends the request. */
    public boolean isFromProxy(HttpServletRequest request) {
        return proxies.isTrusted(request.getRemoteAddr());
    }

    /** The same for limits: of an IPv6 address the 64 bits that one customer usually has. */
    public String networkOf(HttpServletRequest request) {
        return TrustedProxies.networkOf(clientOf(request));
    }

    /** The request as the browser sent it, as far as trusted proxies tell. Read once per request. */
    public Forwarding forwardingOf(HttpServletRequest request) {
        if (request.getAttribute(FORWARDING) instanceof KnownForwarding known && known.reader() == this) {
            return known.forwarding();
        }
        Forwarding forwarding = proxies.of(request);
        request.setAttribute(FORWARDING, new KnownForwarding(this, forwarding));
        return forwarding;
    }

    private Arrival arrival(HttpServletRequest request) {
        QueryParameters query = QueryParameters.of(request.getQueryString());
        Campaign campaign = new Campaign(
                query.value("utm_source"),
                query.value("utm_medium"),
                query.value("utm_campaign"),
                query.value("utm_term"),
                query.value("utm_content"));
        return new Arrival(Referrers.foreignHost(request, forwardingOf(request)), campaign);
    }

    private static String language(HttpServletRequest request) {
        String accepted = Headers.value(request, "Accept-Language");
        if (accepted.isEmpty()) {
            return "";
        }
        if (isPlain(accepted)) {
            return accepted.substring(0, 2);
        }
        String language = request.getLocale().getLanguage().toLowerCase(Locale.ROOT);
        return LANGUAGE.matcher(language).matches() ? language : "";
    }

    /**
     * Whether the first language is wanted most and needs no parsing: two small letters, perhaps a country, no weight. Letters that
     * Java has replaced by others are left to {@link Locale}.
     */
    private static boolean isPlain(String accepted) {
        return PLAIN_LANGUAGE.matcher(accepted).lookingAt();
    }

    private static RequestMarks marks(HttpServletRequest request, UserAgents.Reading agent) {
        String purpose = (Headers.value(request, "Sec-Purpose")
                        + Headers.value(request, "Purpose")
                        + Headers.value(request, "X-Moz"))
                .toLowerCase(Locale.ROOT);
        boolean privacyControl = Headers.value(request, "Sec-GPC").equals("1");
        return new RequestMarks(privacyControl, agent.crawler().isPresent(), purpose.startsWith("prefetch"));
    }
}
