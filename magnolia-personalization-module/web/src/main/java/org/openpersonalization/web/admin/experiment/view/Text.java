package org.openpersonalization.web.admin.experiment.view;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that is said to people, in English; by code and parameters the app can say it in other languages.
 *
 * @param code stays the same whatever the words
 * @param text a sentence
 * @param parameters what stands in it, by name
 */
public record Text(String code, String text, SortedMap<String, String> parameters) {

    public Text {
        parameters = new TreeMap<>(parameters);
    }

    public static Text of(String code, String text) {
        return new Text(code, text, new TreeMap<>());
    }
}
