package org.openpersonalization.web.setting;

import java.util.Map;

/** Sentences with places for values. */
public final class FilledSentence {

    private FilledSentence() {}

    /** The sentence with the value of {@code name} for each {@code {name}}; a place without a value stays as it is. */
    public static String of(String sentence, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            String name = sentence.substring(open + 1, close);
            filled.append(sentence, from, open).append(values.getOrDefault(name, "{" + name + "}"));
            from = close + 1;
        }
        return filled.append(sentence.substring(from)).toString();
    }
}
