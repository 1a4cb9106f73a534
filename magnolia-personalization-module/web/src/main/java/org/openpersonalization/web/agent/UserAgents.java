package org.openpersonalization.web.agent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.service.memory.RecentValues;
import org.openpersonalization.signal.Device;

/**
 * Tells device and browser from the {@code User-Agent} header and the client hint {@code Sec-CH-UA-Mobile}. Families
 * come from the ua-parser project, {@linkplain Crawlers crawlers} from a list of their own; the readings of
 * the most recent 1000 headers are remembered, by a hash of the header. The first header waits until the rules are read.
 */
public final class UserAgents {

    private static final int REMEMBERED = 1000;
    private static final int MAX_LENGTH = 512;
    private static final String UNKNOWN = "Other";
    private static final Set<String> DESKTOP_SYSTEMS =
            Set.of("Windows", "Mac OS X", "Linux", "Ubuntu", "Fedora", "Debian", "Chrome OS", "FreeBSD", "OpenBSD");

    private final RecentValues<Reading> readings = new RecentValues<>(REMEMBERED);

    /**
     * The result of reading the headers.
     *
     * @param crawler the kind of crawler; empty for a person's browser
     */
    public record Reading(Device device, Optional<CrawlerKind> crawler) {}

    /** Reads the rules, unless they are read already: half a second of work that no start of the CMS has to wait for. */
    public static void readRules() {
        AgentFamilies.bundled();
        Crawlers.bundled();
    }

    /** Reads the headers. A missing or overlong header is that of a crawler. */
    public Reading read(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        if (agent.isBlank() || agent.length() > MAX_LENGTH) {
            return new Reading(Device.unknown(), Optional.of(CrawlerKind.OTHER));
        }
        boolean mobileHint = "?1".equals(request.getHeader("Sec-CH-UA-Mobile"));
        String key = mobileHint + " " + agent;
        return readings.get(key).orElseGet(() -> {
            Reading reading = parse(agent, mobileHint);
            readings.put(key, reading);
            return reading;
        });
    }

    private static Reading parse(String agent, boolean mobileHint) {
        AgentFamilies families = AgentFamilies.bundled();
        String system = families.system(agent);
        Device device = new Device(kind(agent, system, mobileHint), named(families.browser(agent)), named(system));
        return new Reading(device, Crawlers.bundled().kindOf(agent).or(() -> spider(families, agent)));
    }

    /** Crawlers that are not on the list. */
    private static Optional<CrawlerKind> spider(AgentFamilies families, String agent) {
        return families.isSpider(agent) ? Optional.of(CrawlerKind.OTHER) : Optional.empty();
    }

    /**
     * The rule that browser makers give: a phone says {@code Mobi}, an Android tablet does not, an iPad says so.
     */
    private static Device.Kind kind(String agent, String system, boolean mobileHint) {
        if (agent.contains("iPad") || agent.contains("Tablet") || isAndroidWithoutMobile(agent)) {
            return Device.Kind.TABLET;
        }
        if (mobileHint || agent.contains("Mobi")) {
            return Device.Kind.PHONE;
        }
        return DESKTOP_SYSTEMS.contains(system) ? Device.Kind.DESKTOP : Device.Kind.OTHER;
    }

    private static boolean isAndroidWithoutMobile(String agent) {
        return agent.contains("Android") && !agent.contains("Mobi");
    }

    private static String named(String family) {
        return family.equals(UNKNOWN) ? "" : family;
    }
}
