package org.openpersonalization.web.admin.experiment.view;

import java.util.SortedMap;
import org.openpersonalization.experiment.draft.Problem;

/**
 * What is wrong with a draft, or worth a second look.
 *
 * @param field the path of the field in the form, such as {@code goals.primary}
 * @param severity whether it must be put right before the start
 * @param code stays the same whatever the words
 * @param text a sentence in English
 * @param parameters what stands in it, by name
 */
public record ProblemView(
        String field, Problem.Severity severity, String code, String text, SortedMap<String, String> parameters) {

    public static ProblemView of(Problem problem) {
        return new ProblemView(
                problem.field(), problem.severity(), problem.code(), problem.text(), problem.parameters());
    }
}
