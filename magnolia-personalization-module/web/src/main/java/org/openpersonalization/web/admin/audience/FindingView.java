package org.openpersonalization.web.admin.audience;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.audience.lint.LintFinding;
import org.openpersonalization.service.message.MessageCatalogue;

/**
 * Something that an editor should look at, as the API says it.
 *
 * @param code what it is, for those who say it in another language
 * @param weight how much it matters
 * @param place the variant that it is about; empty when it is about the audience
 * @param sentence what it is and what to do, in English
 * @param values what the sentence is filled in with
 */
public record FindingView(
        LintFinding.Code code,
        LintFinding.Weight weight,
        String place,
        String sentence,
        SortedMap<String, String> values) {

    static List<FindingView> of(List<LintFinding> findings) {
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
