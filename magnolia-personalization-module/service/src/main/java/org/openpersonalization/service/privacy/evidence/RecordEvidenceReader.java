package org.openpersonalization.service.privacy.evidence;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.ConsentRecord;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.ledger.chain.Chain;
import org.openpersonalization.ledger.chain.Checkpoint;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.privacy.Checkpoints;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.ledger.LedgerChain;
import org.openpersonalization.service.privacy.proof.ConsentReceipt;

/**
 * Reads the evidence of single decisions in the consent ledger.
 *
 * @param stores throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
 * @param checkpoints the checkpoints outside the database
 * @param rules the present terms of the purposes
 */
public record RecordEvidenceReader(
        Supplier<PrivacyStores> stores, Checkpoints checkpoints, Supplier<ConsentRules> rules) {

    /** A decision with its place in the chain. */
    public record Decision(ConsentRecord record, ConsentEntry entry) {}

    /**
     * The evidence of a decision. Whether the whole chain is valid, only a verification says.
     *
     * @param intact whether the record's hash is that of its content
     * @param tied whether a consent id belongs to it; no longer when its subject was erased
     * @param checkpoint the first one after the decision; empty when there is none yet
     */
    public record Evidence(boolean intact, boolean tied, Optional<Checkpoint> checkpoint) {}

    /** A registered wording with its version. */
    public record Shown(Wording wording, int version) {}

    /** Returns a decision; throws {@link NotFound} for an unknown id and for other records of the chain. */
    public Decision decision(UUID id) {
        return stores.get()
                .ledger()
                .find(id)
                .flatMap(RecordEvidenceReader::decision)
                .orElseThrow(() -> new NotFound(RefusalCode.DECISION_UNKNOWN));
    }

    /** The decision of a record; empty for other records of the chain. */
    static Optional<Decision> decision(ConsentRecord record) {
        return record.entry() instanceof ConsentEntry entry
                ? Optional.of(new Decision(record, entry))
                : Optional.empty();
    }

    /** Returns the evidence of a decision. */
    public Evidence of(Decision decision) {
        LedgerChain ledger = stores.get().ledger();
        String subject = decision.entry().subject();
        return new Evidence(
                Chain.isIntact(decision.record(), ledger.seals()),
                ledger.tied(Set.of(subject)).contains(subject),
                checkpointAfter(decision.record()));
    }

    private Optional<Checkpoint> checkpointAfter(ConsentRecord record) {
        return checkpoints.read().genuine().stream()
                .filter(checkpoint -> checkpoint.count() >= record.sequence())
                .min(Comparator.comparing(Checkpoint::count));
    }

    /** Returns the registered wording of the decision's purpose, language and hash; empty when none was shown. */
    public Optional<Shown> textOf(Decision decision) {
        return stores.get().texts().versions().stream()
                .filter(version ->
                        version.purpose().equals(decision.entry().statement().purpose()))
                .flatMap(version -> shown(version, decision.entry()).stream())
                .findFirst();
    }

    private static Optional<Shown> shown(TextVersion version, ConsentEntry entry) {
        return Optional.ofNullable(version.wordings().get(entry.notice().language()))
                .filter(wording -> wording.sha256().equals(entry.notice().textSha256()))
                .map(wording -> new Shown(wording, version.version()));
    }

    /** Returns the receipt of a decision. */
    public ConsentReceipt receiptOf(Decision decision) {
        Optional<PurposeTerms> terms = Optional.ofNullable(
                rules.get().terms().get(decision.entry().statement().purpose()));
        return ConsentReceipt.of(
                decision.record(), textOf(decision).map(Shown::wording), terms.map(PurposeTerms::rules));
    }
}
