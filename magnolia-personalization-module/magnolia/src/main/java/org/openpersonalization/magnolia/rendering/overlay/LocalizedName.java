package org.openpersonalization.magnolia.rendering.overlay;

import java.util.Collection;
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

    /**
     * Takes a property name apart where the languages of the site are known: an ending that is none of them belongs to the name.
     *
     * @param translations languages with an ending, such as {@code de} and {@code pt_BR}
     */
    public static LocalizedName of(String name, Collection<String> translations) {
        return translations.stream()
                .map(LocalizedName::suffixOf)
                .filter(suffix -> name.endsWith(suffix) && name.length() > suffix.length())
                .findFirst()
                .map(suffix -> new LocalizedName(name.substring(0, name.length() - suffix.length()), suffix))
                .orElse(new LocalizedName(name, ""));
    }

    /** The property of a field in a language other than the default one. */
    public static String in(String language, String field) {
        return field + suffixOf(language);
    }

    private static String suffixOf(String language) {
        return "_" + language;
    }

    /** The language; empty for none. */
    public String language() {
        return isTranslation() ? suffix.substring(1) : "";
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
