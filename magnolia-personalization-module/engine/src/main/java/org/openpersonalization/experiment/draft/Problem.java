package org.openpersonalization.experiment.draft;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is wrong with a draft, or worth a second look, said so that an editor understands it.
 *
 * @param field the path of the field that it is about, such as {@code goals.primary}
 * @param severity whether it stands in the way of a start
 * @param code stays the same whatever the words; see {@link DraftFinding}
 * @param text a sentence in English with what to do
 * @param parameters what stands in it, by name, so that it can be said in another language
 */
public record Problem(String field, Severity severity, String code, String text, SortedMap<String, String> parameters) {

    /** Whether something stands in the way of a start. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Problem {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
