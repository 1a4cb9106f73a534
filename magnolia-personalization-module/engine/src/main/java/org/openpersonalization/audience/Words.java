package org.openpersonalization.audience;

import java.util.List;
import java.util.stream.Collectors;

/** Joins the words of parts. */
final class Words {

    private Words() {}

    static String joined(List<ValueCheck> tests, String separator) {
        return tests.stream().map(ValueCheck::words).collect(Collectors.joining(separator));
    }
}
