package org.openpersonalization.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.consent.ConsentRequest;
import org.openpersonalization.service.message.MessageCatalogue;

/**
 * The language of a page. Consent texts are shown in the language that is wanted, when they have it; all else is English or
 * German.
 */
public final class Language {

    private static final String FAMILY = "page";
    private static final String PARAMETER = "language";
    private static final int HUNDREDTHS = 100;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
    private static final DateTimeFormatter ENGLISH_MOMENT = MOMENT.withLocale(Locale.UK);
    private static final DateTimeFormatter GERMAN_MOMENT = MOMENT.withLocale(Locale.GERMANY);

    private final String wanted;
    private final MessageCatalogue catalogue;

    private Language(String wanted) {
        this.wanted = wanted;
        this.catalogue = MessageCatalogue.in(wanted);
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

    /** A message in the language of our own texts. */
    public String text(Message message) {
        return catalogue.text(message);
    }

    /** The language of our own texts. */
    public String shown() {
        return catalogue.locale().getLanguage();
    }

    /** A text. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** A text with values by name: texts, or {@link Long} for numbers. */
    public String text(String key, Map<String, ?> values) {
        return catalogue.text(FAMILY + "." + key, values);
    }

    /** Whether there is such a text. */
    public boolean hasText(String key) {
        return catalogue.has(FAMILY + "." + key);
    }

    /** Every text, for a template. */
    Map<String, String> texts() {
        return catalogue.family(FAMILY);
    }

    /** An amount from hundredths, such as {@code 1,234.50}. */
    String money(long hundredths) {
        return String.format(catalogue.locale(), "%,.2f", (double) hundredths / HUNDREDTHS);
    }

    /** A moment for people, such as {@code 25 November 2026, 13:05}. */
    public String moment(Instant time, ZoneId zone) {
        DateTimeFormatter format = catalogue.locale().equals(Locale.GERMAN) ? GERMAN_MOMENT : ENGLISH_MOMENT;
        return format.format(time.atZone(zone));
    }
}
