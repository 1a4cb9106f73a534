package org.openpersonalization.web.admin.installation;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.label.Labels;
import org.openpersonalization.service.installation.CheckResult;
import org.openpersonalization.service.message.MessageCatalogue;

/** The sentences of results and fixes in English and German. */
final class InstallationTexts {

    private static final String FIX = ".fix";

    private final MessageCatalogue catalogue;

    private InstallationTexts(MessageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The sentences in German for {@code de}, else in English. */
    static InstallationTexts in(String language) {
        return new InstallationTexts(MessageCatalogue.in(language));
    }

    String text(CheckResult result) {
        return catalogue.text(key(result), fields(result));
    }

    /** The next step; empty when there is nothing to mend. */
    Optional<String> fix(CheckResult result) {
        String key = key(result) + FIX;
        return catalogue.has(key) ? Optional.of(catalogue.text(key, fields(result))) : Optional.empty();
    }

    private static String key(CheckResult result) {
        return "check." + Labels.of(result.code());
    }

    /** The values of a result, those that are texts in this language. */
    SortedMap<String, String> fields(CheckResult result) {
        SortedMap<String, String> fields = new TreeMap<>(result.fields());
        result.texts().forEach((name, text) -> fields.put(name, catalogue.text(text)));
        return fields;
    }
}
