package org.openpersonalization.experiment.draft.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openpersonalization.experiment.draft.DraftFinding;
import org.openpersonalization.experiment.draft.Problem;

/** Looks for mistakes in what is written for people. */
final class TextCheck {

    private static final Pattern NAME = Pattern.compile("(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2_000;

    private TextCheck() {}

    static List<Problem> nameAndTitle(String name, String title) {
        List<Problem> problems = new ArrayList<>();
        if (!NAME.matcher(name).matches()) {
            problems.add(DraftFinding.NAME_IS_WRONG.at(
                    "name",
                    message -> message.title("name", name.substring(0, Math.min(name.length(), LONGEST_TITLE)))));
        }
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.add(DraftFinding.TITLE_IS_MISSING.at("title"));
        }
        return problems;
    }

    static List<Problem> length(String field, String text) {
        return text.length() > LONGEST_TEXT
                ? List.of(DraftFinding.TEXT_IS_TOO_LONG.at(field, message -> message.count("most", LONGEST_TEXT)))
                : List.of();
    }
}
