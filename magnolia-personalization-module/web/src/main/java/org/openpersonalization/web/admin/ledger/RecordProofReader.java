package org.openpersonalization.web.admin.ledger;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.ConsentLedger;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.proof.ConsentReceipt;

/**
 * Gathers what speaks for a record.
 *
 * @param stores where it is
 * @param checkpoints the other place
 * @param rules what the site says of its purposes now
 */
record RecordProofReader(Supplier<PrivacyStores> stores, Checkpoints checkpoints, Supplier<ConsentRules> rules) {

    RecordProof of(ConsentRecord record, RecordView view) {
        ConsentLedger ledger = stores.get().ledger();
        return new RecordProof(
                Chain.isIntact(record, ledger.seals()), ledger.isTied(view.subject()), checkpointAfter(record));
    }

    private RecordProof.@Nullable CheckpointView checkpointAfter(ConsentRecord record) {
        return checkpoints.read().genuine().stream()
                .filter(checkpoint -> checkpoint.count() >= record.sequence())
                .min(Comparator.comparing(Checkpoint::count))
                .map(RecordProof.CheckpointView::of)
                .orElse(null);
    }

    /** The registered wording of the record's purpose, language and hash; empty when none was shown. */
    Optional<ShownText> textOf(RecordView record) {
        return stores.get().texts().versions().stream()
                .filter(version -> version.purpose().id().equals(record.purpose()))
                .flatMap(version -> shown(version, record).stream())
                .findFirst();
    }

    private static Optional<ShownText> shown(TextVersion version, RecordView record) {
        Wording wording = version.wordings().get(record.language());
        return wording != null && wording.sha256().equals(record.textSha256())
                ? Optional.of(ShownText.of(wording, version.version()))
                : Optional.empty();
    }

    Map<String, @Nullable Object> receiptOf(ConsentRecord record, RecordView view) {
        Optional<PurposeTerms> terms = Optional.ofNullable(rules.get().terms().get(new Purpose(view.purpose())));
        return ConsentReceipt.of(record, textOf(view).map(ShownText::wording), terms.map(PurposeTerms::rules));
    }
}
