package org.openpersonalization.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.service.memory.RecentValues;
import org.openpersonalization.signal.Device;
import ua_parser.Client;
import ua_parser.Parser;

/**
 * Tells device and browser from the {@code User-Agent} header and the client hint {@code Sec-CH-UA-Mobile}. Families
 * come from the ua-parser project, {@linkplain Crawlers crawlers} from a list of their own; the readings of
 * the most recent 1000 headers are remembered, by a hash of the header.
 */
public final class UserAgents {

    private static final int REMEMBERED = 1000;
    private static final int MAX_LENGTH = 512;
    private static final String UNKNOWN = "Other";
    private static final Set<String> DESKTOP_SYSTEMS =
            Set.of("Windows", "Mac OS X", "Linux", "Ubuntu", "Fedora", "Debian", "Chrome OS", "FreeBSD", "OpenBSD");

    private final RecentValues<Reading> readings = new RecentValues<>(REMEMBERED);
    private final Parser parser = new Parser();
    private final Crawlers crawlers = new Crawlers();

    /**
     * The result of reading the headers.
     *
     * @param crawler the kind of crawler; empty for a person's browser
     */
    record Reading(Device device, Optional<CrawlerKind> crawler) {}

    Reading read(HttpServletRequest request) {
        String agent = Headers.value(request, "User-Agent");
        if (agent.isBlank() || agent.length() > MAX_LENGTH) {
            return new Reading(Device.unknown(), Optional.of(CrawlerKind.OTHER));
        }
        boolean mobileHint = Headers.value(request, "Sec-CH-UA-Mobile").equals("?1");
        String key = mobileHint + " " + agent;
        return readings.get(key).orElseGet(() -> {
            Reading reading = parse(agent, mobileHint);
            readings.put(key, reading);
            return reading;
        });
    }

    private Reading parse(String agent, boolean mobileHint) {
        Client client = parser.parse(agent);
        Device device =
                new Device(kind(agent, client, mobileHint), named(client.userAgent.family), named(client.os.family));
        return new Reading(device, crawlers.kindOf(agent).or(() -> spider(client)));
    }

    /** Crawlers that are not on the list. */
    private static Optional<CrawlerKind> spider(Client client) {
        return client.device.family.equals("Spider") ? Optional.of(CrawlerKind.OTHER) : Optional.empty();
    }

    /**
     * The rule that browser makers give: a phone says {@code Mobi}, an Android tablet does not, an iPad says so.
     */
    private static Device.Kind kind(String agent, Client client, boolean mobileHint) {
        if (agent.contains("iPad") || agent.contains("Tablet") || isAndroidWithoutMobile(agent)) {
            return Device.Kind.TABLET;
        }
        if (mobileHint || agent.contains("Mobi")) {
            return Device.Kind.PHONE;
        }
        return DESKTOP_SYSTEMS.contains(client.os.family) ? Device.Kind.DESKTOP : Device.Kind.OTHER;
    }

    private static boolean isAndroidWithoutMobile(String agent) {
        return agent.contains("Android") && !agent.contains("Mobi");
    }

    private static String named(String family) {
        return family.equals(UNKNOWN) ? "" : family;
    }
}
