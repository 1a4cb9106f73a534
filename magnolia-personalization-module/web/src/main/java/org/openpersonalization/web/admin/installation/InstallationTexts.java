package org.openpersonalization.web.admin.installation;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.web.admin.route.Labels;
import org.openpersonalization.web.setting.FilledSentence;

/** The sentences of results and fixes in English and German. {@code {name}} in a sentence stands for a field's value. */
final class InstallationTexts {

    private static final String BUNDLE = "org.openpersonalization.web.admin.installation.texts";
    private static final String FIX = ".fix";

    private final ResourceBundle texts;
    private final String language;

    private InstallationTexts(ResourceBundle texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    /** The sentences in German for {@code de}, else in English. */
    static InstallationTexts in(String language) {
        Locale locale = language.startsWith("de") ? Locale.GERMAN : Locale.ROOT;
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new InstallationTexts(texts, language);
    }

    String text(CheckResult result) {
        return FilledSentence.of(texts.getString(Labels.of(result.code())), fields(result));
    }

    /** The next step; empty when there is nothing to mend. */
    Optional<String> fix(CheckResult result) {
        String key = Labels.of(result.code()) + FIX;
        return texts.containsKey(key)
                ? Optional.of(FilledSentence.of(texts.getString(key), fields(result)))
                : Optional.empty();
    }

    /** The values of a result, those that are texts in this language. */
    SortedMap<String, String> fields(CheckResult result) {
        SortedMap<String, String> fields = new TreeMap<>(result.fields());
        result.texts().forEach((name, text) -> fields.put(name, text.in(language)));
        return fields;
    }
}
