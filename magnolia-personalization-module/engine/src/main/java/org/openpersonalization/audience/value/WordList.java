package org.openpersonalization.audience.value;

import java.util.List;
import java.util.stream.Collectors;
import org.openpersonalization.audience.operator.ValueCheck;

/** Joins the words of parts. */
public final class WordList {

    private WordList() {}

    public static String joined(List<ValueCheck> tests, String separator) {
        return tests.stream().map(ValueCheck::words).collect(Collectors.joining(separator));
    }
}
