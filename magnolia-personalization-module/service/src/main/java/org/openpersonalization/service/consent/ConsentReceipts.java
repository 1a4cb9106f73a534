package org.openpersonalization.service.consent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.proof.ConsentReceipt;

/** Receipts of one person's decisions, each with the text that was shown. */
final class ConsentReceipts {

    private final PrivacyStores stores;
    private final ConsentRules rules;
    private final Map<String, Wording> byHash = new HashMap<>();

    /**
     * Creates receipts.
     *
     * @param rules the site's current purposes
     */
    public ConsentReceipts(PrivacyStores stores, ConsentRules rules) {
        this.stores = stores;
        this.rules = rules;
        for (TextVersion version : stores.texts().versions()) {
            version.wordings().values().forEach(this::know);
        }
        ContextTerms.terms().wordings().values().forEach(this::know);
        rules.terms().values().forEach(terms -> terms.wordings().values().forEach(this::know));
    }

    private void know(Wording wording) {
        byHash.put(wording.sha256(), wording);
    }

    /** Those of a subject, oldest first. */
    public List<ConsentReceipt> of(VisitorKey subject) {
        return stores.ledger().of(subject).stream()
                .filter(record -> record.entry() instanceof ConsentEntry)
                .map(this::receipt)
                .toList();
    }

    private ConsentReceipt receipt(ConsentRecord record) {
        ConsentEntry entry = (ConsentEntry) record.entry();
        Purpose purpose = entry.statement().purpose();
        Optional<PurposeTerms> terms = ContextTerms.orOf(rules, purpose);
        return ConsentReceipt.of(record, shown(entry.notice()), terms.map(PurposeTerms::rules));
    }

    private Optional<Wording> shown(Notice notice) {
        return Optional.ofNullable(byHash.get(notice.textSha256()));
    }
}
