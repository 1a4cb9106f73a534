package org.openpersonalization.web.setting;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A phrase with its values, as a text in English or German.
 *
 * @param phrase stays the same in every language
 * @param values the values in the text, by name
 */
public record SettingText(SettingPhrase phrase, SortedMap<String, String> values) {

    private static final String BUNDLE = "org.openpersonalization.web.setting.texts";

    public SettingText {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static SettingText of(SettingPhrase phrase) {
        return new SettingText(phrase, new TreeMap<>());
    }

    /** The same with a further value. */
    public SettingText with(String name, Object value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(name, String.valueOf(value));
        return new SettingText(phrase, more);
    }

    /** The text in German for {@code de}, else in English. */
    public String in(String language) {
        Locale locale = language.startsWith("de") ? Locale.GERMAN : Locale.ROOT;
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = phrase.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return FilledSentence.of(texts.getString(key), values);
    }

    /** The English text, for log and exceptions. */
    @Override
    public String toString() {
        return in("en");
    }
}
