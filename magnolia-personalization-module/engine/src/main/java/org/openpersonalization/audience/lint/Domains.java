package org.openpersonalization.audience.lint;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The possible values of this engine's attributes. An attribute without an entry can have any value, so a missing entry
 * makes the linter miss findings and never makes it wrong; tests compare the entries with the attributes that the
 * engine reads. Everything that a profile holds can be absent: a visitor with all purposes granted may have no id, such
 * as a robot.
 */
final class Domains {

    private static final Map<String, Domain> KNOWN = Map.of(
            "context.device",
            Domain.oneOf("phone, tablet, desktop or other", "phone", "tablet", "desktop", "other"),
            "context.weekday",
            Domain.oneOf(
                    "the English name of a day in small letters",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday"),
            "context.hour",
            Domain.oneOf(
                    "a whole number from 0 to 23",
                    IntStream.range(0, 24).boxed().toArray()),
            "context.gpc",
            Domain.oneOf("true or false", true, false),
            "profile.stage",
            Domain.oneOf("new, engaged, customer, lapsing or lost", "new", "engaged", "customer", "lapsing", "lost")
                    .orAbsent());
    private static final Pattern COUNTED = Pattern.compile("profile\\.(sessions|bounces|(views|clicks|scrolls|readings"
            + "|consumed|products|searches|forms|answers|conversions|events)(Session|1d|7d|30d)?(\\..+)?)");
    private static final Pattern DAYS = Pattern.compile("profile\\.days(SinceFirstVisit|SinceLastVisit|Away)");
    private static final Pattern INTEREST = Pattern.compile("profile\\.interests\\..+");

    private Domains() {}

    static Domain of(String path) {
        Domain known = KNOWN.get(path);
        if (known != null) {
            return known;
        }
        if (path.startsWith("context.")) {
            return Domain.text();
        }
        if (path.startsWith("declared.")) {
            return Domain.textOrTexts();
        }
        return ofProfile(path);
    }

    /** Whether it looks like an attribute of the profile and is none. */
    static boolean isCountedNowhere(String path) {
        return path.startsWith("profile.")
                && !KNOWN.containsKey(path)
                && !COUNTED.matcher(path).matches()
                && !DAYS.matcher(path).matches()
                && !INTEREST.matcher(path).matches();
    }

    private static Domain ofProfile(String path) {
        if (COUNTED.matcher(path).matches()) {
            return Domain.count("a whole number, 0 or more, or not known");
        }
        if (DAYS.matcher(path).matches()) {
            return Domain.count("a whole number of days, 0 or more, or not known");
        }
        return INTEREST.matcher(path).matches()
                ? Domain.weight("a number, 0 or more, or not known")
                : Domain.anything();
    }
}
