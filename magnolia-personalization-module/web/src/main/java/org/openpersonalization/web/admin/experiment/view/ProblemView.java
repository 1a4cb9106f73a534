package org.openpersonalization.web.admin.experiment.view;

import java.util.SortedMap;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.web.message.FieldView;
import org.openpersonalization.web.message.TextView;

/**
 * A mistake in a draft, or something worth a second look.
 *
 * @param field the path of the field in the form, such as {@code goals.primary}
 * @param severity whether it must be put right before the start
 * @param code stays the same whatever the words
 * @param text a sentence in English
 * @param parameters the values in it as texts, by name
 * @param key of the text in the message catalogues
 * @param fields the values in it with their types, by name
 */
public record ProblemView(
        String field,
        Problem.Severity severity,
        String code,
        String text,
        SortedMap<String, String> parameters,
        String key,
        SortedMap<String, FieldView> fields) {

    public static ProblemView of(Problem problem) {
        TextView text = TextView.of(problem.message());
        return new ProblemView(
                problem.field(),
                problem.severity(),
                text.code(),
                text.text(),
                text.parameters(),
                text.key(),
                text.fields());
    }
}
