package org.openpersonalization.magnolia.rendering.overlay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property name taken apart: {@code headline_de} is {@code headline} in German, as the CMS stores translations.
 *
 * @param base the name without language
 * @param suffix the language with its underscore, or empty
 */
public record LocalizedName(String base, String suffix) {

    private static final Pattern TRANSLATION = Pattern.compile("(.+?)(_[a-z]{2,3}(_[A-Z]{2})?)");

    /** Takes a property name apart. */
    public static LocalizedName of(String name) {
        Matcher matcher = TRANSLATION.matcher(name);
        return matcher.matches() ? new LocalizedName(matcher.group(1), matcher.group(2)) : new LocalizedName(name, "");
    }

    /** Whether it names a translation. */
    public boolean isTranslation() {
        return !suffix.isEmpty();
    }

    /** Another name in the same language. */
    String with(String otherBase) {
        return otherBase + suffix;
    }
}
