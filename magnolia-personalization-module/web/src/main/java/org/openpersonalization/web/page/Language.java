package org.openpersonalization.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.openpersonalization.service.consent.ConsentRequest;

/**
 * The language of a page. Consent texts are shown in the language that is wanted, when they have it; all else is English or
 * German.
 */
public final class Language {

    private static final String TEXTS = "org.openpersonalization.web.page.texts";
    private static final String PARAMETER = "language";

    private final String wanted;
    private final Locale locale;
    private final ResourceBundle texts;

    private Language(String wanted) {
        this.wanted = wanted;
        this.locale = wanted.equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(
                TEXTS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** By a code such as {@code de}; English for what is none. */
    public static Language of(String code) {
        return new Language(ConsentRequest.isLanguage(code) && !code.isEmpty() ? code : "en");
    }

    /** The one that the parameter {@code language} names, else the browser's first. */
    public static Language of(HttpServletRequest request) {
        String named = Optional.ofNullable(request.getParameter(PARAMETER)).orElse("");
        return of(
                ConsentRequest.isLanguage(named) && !named.isEmpty()
                        ? named
                        : request.getLocale().getLanguage());
    }

    /** The language that is wanted. */
    public String wanted() {
        return wanted;
    }

    /** The language of our own texts. */
    public String shown() {
        return locale.getLanguage();
    }

    /** A text. */
    public String text(String key) {
        return texts.getString(key);
    }

    /** A text with values. */
    public String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** Whether there is such a text. */
    public boolean hasText(String key) {
        return texts.containsKey(key);
    }

    /** Every text, for a template. */
    Map<String, String> texts() {
        Map<String, String> all = new TreeMap<>();
        texts.keySet().forEach(key -> all.put(key, texts.getString(key)));
        return all;
    }

    /** A moment for people, such as {@code 25 November 2026, 13:05}. */
    public String moment(Instant time, ZoneId zone) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale.equals(Locale.GERMAN) ? Locale.GERMANY : Locale.UK);
        return format.format(time.atZone(zone));
    }
}
