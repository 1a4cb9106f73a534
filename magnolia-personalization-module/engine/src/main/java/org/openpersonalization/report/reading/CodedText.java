package org.openpersonalization.report.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence in English, with what is needed to say it in another language.
 *
 * @param code which sentence it is; never changes its meaning
 * @param text the sentence
 * @param parameters what the sentence mentions, by name: names as they are, numbers as {@link Double#toString} or
 *     {@link Long#toString} writes them, changes and shares as shares of one
 */
public record CodedText(String code, String text, Map<String, String> parameters) {

    public CodedText {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
