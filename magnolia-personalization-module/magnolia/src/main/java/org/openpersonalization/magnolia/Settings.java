package org.openpersonalization.magnolia;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.openpersonalization.web.RequestSettings;

/**
 * The module's settings, checked.
 *
 * @param enabled whether anything is personalized
 * @param requests how requests are read
 */
record Settings(boolean enabled, RequestSettings requests) {

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{0,64}");

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException naming the setting, its value and what it should be
     */
    static Settings of(PersonalizationModule module) {
        RequestSettings requests = new RequestSettings(
                zone(module.getTimeZone()),
                header("countryHeader", module.getCountryHeader()),
                header("regionHeader", module.getRegionHeader()),
                Set.copyOf(module.getTrustedProxies()));
        return new Settings(module.isEnabled(), requests);
    }

    private static ZoneId zone(String name) {
        try {
            return name.isBlank() ? ZoneId.systemDefault() : ZoneId.of(name.trim());
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "timeZone must be a name such as Europe/Zurich [timeZone=" + name + "]", unknown);
        }
    }

    private static String header(String setting, String name) {
        if (!HEADER.matcher(name.trim()).matches()) {
            throw new IllegalArgumentException(
                    setting + " must be a header name of letters, digits and hyphens [" + setting + "=" + name + "]");
        }
        return name.trim();
    }
}
