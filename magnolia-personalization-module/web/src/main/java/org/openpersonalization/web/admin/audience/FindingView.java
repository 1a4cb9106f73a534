package org.openpersonalization.web.admin.audience;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.audience.lint.LintFinding;
import org.openpersonalization.service.message.MessageCatalogue;

/**
 * A fault or warning in the API.
 *
 * @param code the finding, for clients with texts of their own
 * @param weight its severity
 * @param place the variant of the finding; empty for a finding on the audience
 * @param sentence the finding and its fix, in English
 * @param values the fields of the sentence
 */
public record FindingView(
        LintFinding.Code code,
        LintFinding.Weight weight,
        String place,
        String sentence,
        SortedMap<String, String> values) {

    /** The findings in their order. */
    public static List<FindingView> of(List<LintFinding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }

    private static FindingView of(LintFinding finding) {
        return new FindingView(
                finding.code(),
                finding.code().weight(),
                finding.place(),
                MessageCatalogue.english().text(finding.message()),
                new TreeMap<>(finding.values()));
    }
}
