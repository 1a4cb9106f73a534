package org.openpersonalization.service.consent.choice;

import java.util.Optional;
import java.util.SortedSet;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.visitor.profile.Visitor;

/**
 * The outcome of choices.
 *
 * @param visitor the visitor from now on
 * @param update the browser's new state; empty when it stays as it is
 * @param deletion how far the deletion is
 * @param proof how far the records of the choices are
 */
public record ConsentOutcome(Visitor visitor, Optional<Update> update, Deletion deletion, Proof proof) {

    /**
     * The new state of a browser.
     *
     * @param consentId the key of the visitor's records; empty for none
     * @param choices the visitor's choices
     * @param id the visitor's id; empty where the browser is to have none
     * @param byDefault purposes granted without a choice; empty where the browser's knowledge of them stays as it is
     */
    public record Update(
            Optional<String> consentId,
            ConsentChoices choices,
            Optional<String> id,
            Optional<SortedSet<Purpose>> byDefault) {}

    /** How far deleting is. */
    public enum Deletion {
        /** No query finds it any more. */
        DONE,
        /** The order is on disk, and is carried out also when this process ends before. */
        ORDERED,
        /** Neither is known to be on disk: the visitor has to ask again. */
        IMPOSSIBLE
    }

    /** How far recording is. */
    public enum Proof {
        /** On disk. */
        RECORDED,
        /** Every no holds; recording it is tried again. */
        PENDING,
        /** Every no holds without a record, since more come from one address than people send and no yes is taken back. */
        OMITTED,
        /** Not possible now, so every yes is as if it had not been said; every no holds. */
        IMPOSSIBLE
    }

    ConsentOutcome with(Update other) {
        return new ConsentOutcome(visitor, Optional.of(other), deletion, proof);
    }

    ConsentOutcome with(Deletion other) {
        return new ConsentOutcome(visitor, update, other, proof);
    }
}
