package org.openpersonalization.web.request;

import java.time.ZoneId;
import java.util.Set;

/**
 * How requests are read.
 *
 * @param zone the site's time zone, for hours, dates and weekdays
 * @param countryHeader header that holds the visitor's country; empty when there is none
 * @param regionHeader header that holds the visitor's region; empty when there is none
 * @param trustedProxies addresses or ranges ({@code 10.0.0.0/8}) whose place headers are believed; {@code loopback} stands for this
 *     machine
 */
public record RequestSettings(ZoneId zone, String countryHeader, String regionHeader, Set<String> trustedProxies) {

    /** Stands for every loopback address in {@link #trustedProxies}. */
    public static final String LOOPBACK = "loopback";

    public RequestSettings {
        trustedProxies = Set.copyOf(trustedProxies);
        trustedProxies.forEach(RequestSettings::requireProxy);
    }

    /**
     * The text as an entry of {@link #trustedProxies}.
     *
     * @throws IllegalArgumentException when it is no address, no range and not {@code loopback}
     */
    public static String requireProxy(String text) {
        if (!text.equals(LOOPBACK)) {
            AddressRange.parse(text);
        }
        return text;
    }
}
