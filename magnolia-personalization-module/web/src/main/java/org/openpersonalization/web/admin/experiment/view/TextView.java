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
public record TextView(String code, String text, SortedMap<String, String> parameters) {

    public TextView {
        parameters = new TreeMap<>(parameters);
    }

    public static TextView of(String code, String text) {
        return new TextView(code, text, new TreeMap<>());
    }

    /** The same with a value that stands in it. */
    public TextView with(String parameter, String value) {
        SortedMap<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, value);
        return new TextView(code, text, more);
    }
}
