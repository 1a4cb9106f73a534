package org.openpersonalization.signal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Limits of the fields of signals. Messages name the field and the rule, never the value. */
final class Checks {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._:/-]{0,99}");
    private static final double MAX_AMOUNT = 1e12;

    private Checks() {}

    static void text(String field, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        optionalText(field, text);
    }

    static void optionalText(String field, String text) {
        if (text.length() > Signal.MAX_TEXT) {
            throw new IllegalArgumentException(field + " is longer than " + Signal.MAX_TEXT + " characters");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(field + " holds control characters");
        }
    }

    static void word(String field, String word) {
        if (!isWord(word)) {
            throw new IllegalArgumentException(
                    field + " must be 1 to 100 letters, digits, dots, colons, slashes, hyphens or underscores");
        }
    }

    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    static List<String> words(String field, List<String> words) {
        if (words.size() > Signal.MAX_ENTRIES) {
            throw new IllegalArgumentException(field + " has more than " + Signal.MAX_ENTRIES + " entries");
        }
        words.forEach(word -> word(field, word));
        return List.copyOf(words);
    }

    static void range(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(field + " must be " + least + " to " + most);
        }
    }

    static void amount(String field, double amount) {
        if (!(amount >= 0 && amount <= MAX_AMOUNT)) {
            throw new IllegalArgumentException(field + " must be a number from 0 to 1e12");
        }
    }

    /** A copy that keeps the order. */
    static Map<String, String> properties(String field, Map<String, String> properties) {
        if (properties.size() > Signal.MAX_ENTRIES) {
            throw new IllegalArgumentException(field + " has more than " + Signal.MAX_ENTRIES + " entries");
        }
        properties.forEach((name, value) -> {
            word(field, name);
            optionalText(field, value);
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** Names with their values, in this order. */
    static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
