package org.openpersonalization.web.admin.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.service.privacy.evidence.RecordEvidenceReader;

/**
 * The evidence of a record. Only a verification checks the whole chain.
 *
 * @param intact whether its hash is that of its content
 * @param tied whether a consent id still belongs to it; false when its subject was erased
 * @param checkpoint the first checkpoint after it; null when there is none yet
 */
public record RecordProof(
        boolean intact, boolean tied, @Nullable CheckpointView checkpoint) {

    static RecordProof of(RecordEvidenceReader.Evidence evidence) {
        return new RecordProof(
                evidence.intact(),
                evidence.tied(),
                evidence.checkpoint().map(CheckpointView::of).orElse(null));
    }

    /** How long the chain was at a moment, and what its last hash was. */
    public record CheckpointView(long count, String head, Instant time) {

        static CheckpointView of(Checkpoint checkpoint) {
            return new CheckpointView(checkpoint.count(), checkpoint.head(), checkpoint.time());
        }
    }
}
