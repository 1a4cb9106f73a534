package org.openpersonalization.web.admin.consent;

import java.util.List;
import java.util.SortedMap;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Regime;

/**
 * A purpose and its terms in the API.
 *
 * @param id the purpose
 * @param version of the wordings; 0 while unknown
 * @param legalBasis the legal basis of the processing
 * @param grantedByDefaultIn regimes in which it is granted without a choice
 * @param deniedByPrivacyControl whether {@code Sec-GPC: 1} is a no
 * @param retentionDays maximum retention of its data, in days
 * @param askAgainBefore a yes to an older version no longer counts
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
