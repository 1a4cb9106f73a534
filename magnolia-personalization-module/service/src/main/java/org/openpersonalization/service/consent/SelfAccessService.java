package org.openpersonalization.service.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.proof.ConsentReceipt;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.visitor.ProfileStore;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.service.visitor.identity.RateLimit;
import org.openpersonalization.service.visitor.identity.VisitorIds;

/** Access of visitors to their own data and to the receipts of their choices, by the ids in their browser. */
public final class SelfAccessService implements AutoCloseable {

    private final VisitorIds ids;
    private final ProfileStore store;
    private final ConsentRecorder recorder;
    private final Supplier<ConsentRules> rules;
    private final RateLimit registered = new RateLimit(1);

    /**
     * Creates the service.
     *
     * @param rules the site's current purposes
     */
    public SelfAccessService(
            VisitorIds ids, ProfileStore store, ConsentRecorder recorder, Supplier<ConsentRules> rules) {
        this.ids = ids;
        this.store = store;
        this.recorder = recorder;
        this.rules = rules;
    }

    /**
     * The pseudonym of an id.
     *
     * @param heldId the id in the browser; empty for none
     */
    public Optional<VisitorKey> keyOf(Optional<String> heldId) {
        return heldId.map(ids::keyOf);
    }

    /**
     * All stored data of a visitor; empty without an id.
     *
     * @param heldId the id in the browser
     * @param most of signals and exposures
     * @throws StoreUnavailableException when it cannot be read now
     */
    public Optional<VisitorData> data(Optional<String> heldId, int most) {
        return keyOf(heldId).map(key -> store.data(key, most));
    }

    /**
     * Receipts of the visitor's choices, oldest first; none without a consent id.
     *
     * @throws StoreUnavailableException when they cannot be read now
     */
    public List<ConsentReceipt> receipts(Optional<String> consentId) {
        return consentId
                .map(id -> new ConsentReceipts(recorder.stores(), rules.get()).of(ids.subjectOf(id)))
                .orElse(List.of());
    }

    /**
     * Enters into the register that a visitor took a copy of their data, at most once a minute.
     *
     * @param heldId the id in the browser; without one the consent id stands for the visitor
     */
    public void register(Optional<String> heldId, Optional<String> consentId, Instant now) {
        Optional<VisitorKey> visitor = keyOf(heldId).or(() -> consentId.map(ids::subjectOf));
        if (visitor.isPresent() && registered.tryTake(visitor.get().toString())) {
            recorder.register(SubjectRequest.Kind.ACCESS, now);
        }
    }

    @Override
    public void close() {
        registered.close();
    }
}
