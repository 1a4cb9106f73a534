package org.openpersonalization.service.privacy.evidence;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.evidence.RecordEvidenceReader.Decision;
import org.openpersonalization.service.privacy.ledger.RecordQuery;

/** Searches the consent ledger. A search for one person is audited before it is carried out. */
public record RecordSearchService(SubjectLookup subjects, Audit audit) {

    private static final String SEARCHED = "ledger.searched";

    /**
     * A page of decisions.
     *
     * @param decisions newest first
     * @param next the number below which the next page begins; empty on the last page
     */
    public record Page(List<Decision> decisions, Optional<Long> next) {

        private static final Page EMPTY = new Page(List.of(), Optional.empty());
    }

    /**
     * Returns a page of the decisions that match.
     *
     * @param consentId of the person; empty for all persons
     * @param query its {@code most} is the size of the page, 999 at the most
     */
    public Page find(Optional<String> consentId, RecordQuery query, String actor) {
        Optional<String> commitment = consentId.flatMap(subjects::commitmentOf);
        if (consentId.isPresent() && commitment.isEmpty()) {
            audit.note(actor, SEARCHED, "unknown consent id", "");
        }
        boolean isNone = consentId.isPresent()
                && (commitment.isEmpty()
                        || query.subject().isPresent() && !query.subject().equals(commitment));
        return isNone ? Page.EMPTY : found(query.about(commitment.or(query::subject)), actor);
    }

    private Page found(RecordQuery query, String actor) {
        query.subject().ifPresent(subject -> audit.note(actor, SEARCHED, subject, ""));
        List<Decision> found = subjects.stores().get().ledger().find(query.withOneMore()).stream()
                .flatMap(record -> RecordEvidenceReader.decision(record).stream())
                .toList();
        return found.size() <= query.most()
                ? new Page(found, Optional.empty())
                : new Page(
                        found.subList(0, query.most()),
                        Optional.of(found.get(query.most() - 1).record().sequence()));
    }
}
