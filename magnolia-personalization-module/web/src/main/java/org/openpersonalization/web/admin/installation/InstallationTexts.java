package org.openpersonalization.web.admin.installation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.openpersonalization.web.admin.route.Labels;

/** The sentences of results and fixes in English and German. {@code {name}} in a sentence stands for a field's value. */
final class InstallationTexts {

    private static final String BUNDLE = "org.openpersonalization.web.admin.installation.texts";
    private static final String FIX = ".fix";

    private final ResourceBundle texts;

    private InstallationTexts(ResourceBundle texts) {
        this.texts = texts;
    }

    /** The sentences in German for {@code de}, else in English. */
    static InstallationTexts in(String language) {
        Locale locale = language.startsWith("de") ? Locale.GERMAN : Locale.ROOT;
        return new InstallationTexts(ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String text(CheckResult result) {
        return filled(texts.getString(Labels.of(result.code())), result.fields());
    }

    /** The next step; empty when there is nothing to mend. */
    Optional<String> fix(CheckResult result) {
        String key = Labels.of(result.code()) + FIX;
        return texts.containsKey(key) ? Optional.of(filled(texts.getString(key), result.fields())) : Optional.empty();
    }

    private static String filled(String sentence, Map<String, String> fields) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            String name = sentence.substring(open + 1, close);
            filled.append(sentence, from, open).append(fields.getOrDefault(name, "{" + name + "}"));
            from = close + 1;
        }
        return filled.append(sentence.substring(from)).toString();
    }
}
