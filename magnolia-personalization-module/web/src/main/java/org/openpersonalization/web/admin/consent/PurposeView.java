package org.openpersonalization.web.admin.consent;

import java.util.List;
import java.util.SortedMap;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Regime;

/**
 * A purpose and its terms, as the API says them.
 *
 * @param id the purpose
 * @param version of the wordings; 0 while it is not known
 * @param legalBasis what the site processes data on
 * @param grantedByDefaultIn regimes in which not having chosen is a yes
 * @param deniedByPrivacyControl whether {@code Sec-GPC: 1} is a no
 * @param retentionDays how long what is kept under it is kept at the most
 * @param askAgainBefore a yes to an older version does not count any more
 * @param wordings by language
 */
public record PurposeView(
        String id,
        int version,
        LegalBasis legalBasis,
        List<Regime> grantedByDefaultIn,
        boolean deniedByPrivacyControl,
        long retentionDays,
        int askAgainBefore,
        SortedMap<String, WordingView> wordings) {

    static PurposeView of(PurposeTerms terms) {
        PurposeTerms.Rules rules = terms.rules();
        return new PurposeView(
                terms.purpose().id(),
                terms.version(),
                rules.basis(),
                rules.grantedByDefaultIn().stream().sorted().toList(),
                rules.deniedByPrivacyControl(),
                rules.retention().toDays(),
                rules.askAgainBefore(),
                WordingView.of(terms.wordings()));
    }
}
