package org.openpersonalization.service.installation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.message.Message;

/**
 * The result of a check.
 *
 * @param code the result
 * @param fields the values that its sentences name, by name; no secrets
 * @param texts further such values, each in the language of the sentences
 */
public record CheckResult(CheckCode code, SortedMap<String, String> fields, SortedMap<String, Message> texts) {

    private static final int MAX_VALUE = 300;

    public CheckResult {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    public static CheckResult of(CheckCode code) {
        return new CheckResult(code, new TreeMap<>(), new TreeMap<>());
    }

    /** The same with a further value, shortened to 300 characters. */
    public CheckResult with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(fields);
        more.put(name, value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) + "…" : value);
        return new CheckResult(code, more, texts);
    }

    /** The same with a further value that is a text. */
    public CheckResult with(String name, Message text) {
        SortedMap<String, Message> more = new TreeMap<>(texts);
        more.put(name, text);
        return new CheckResult(code, fields, more);
    }
}
