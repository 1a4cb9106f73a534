package org.openpersonalization.web.admin.ledger;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.Chain;
import org.openpersonalization.ledger.Checkpoint;
import org.openpersonalization.ledger.Checkpoints;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.TextRegister.TextVersion;
import org.openpersonalization.rights.PrivacyStores;

/**
 * Gathers what speaks for a record.
 *
 * @param stores where it is
 * @param checkpoints the other place
 */
record Proofs(Supplier<PrivacyStores> stores, Checkpoints checkpoints) {

    Proof of(ConsentRecord record, RecordView view) {
        return new Proof(Chain.isIntact(record), stores.get().ledger().isTied(view.subject()), checkpointAfter(record));
    }

    private Proof.@Nullable CheckpointView checkpointAfter(ConsentRecord record) {
        return checkpoints.read().genuine().stream()
                .filter(checkpoint -> checkpoint.count() >= record.sequence())
                .min(Comparator.comparing(Checkpoint::count))
                .map(Proof.CheckpointView::of)
                .orElse(null);
    }

    /** The registered wording of the record's purpose, language and hash. */
    Optional<ShownText> textOf(RecordView record) {
        return stores.get().texts().versions().stream()
                .filter(version -> version.purpose().id().equals(record.purpose()))
                .flatMap(version -> shown(version, record).stream())
                .findFirst();
    }

    Map<String, Object> receiptOf(ConsentRecord record) {
        return Map.of("record_id", record.entry().id().toString());
    }

    private static Optional<ShownText> shown(TextVersion version, RecordView record) {
        Wording wording = version.wordings().get(record.language());
        return wording != null && wording.sha256().equals(record.textSha256())
                ? Optional.of(new ShownText(wording.label(), wording.description(), wording.text(), version.version()))
                : Optional.empty();
    }
}
