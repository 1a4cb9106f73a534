package org.openpersonalization.web.visitor;

import java.util.Optional;
import org.openpersonalization.consent.ConsentChoices;

/**
 * What the consent cookie carries.
 *
 * @param consentId by which the ledger finds the visitor's records, 128 random bits; empty before the first choice
 * @param choices what the visitor said
 */
record ConsentCookie(Optional<String> consentId, ConsentChoices choices) {

    private static final ConsentCookie EMPTY = new ConsentCookie(Optional.empty(), ConsentChoices.none());

    /** Of somebody who has none. */
    static ConsentCookie empty() {
        return EMPTY;
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }

    /** Of two cookies of one browser the newer choices; two ids are none. */
    ConsentCookie mergedWith(ConsentCookie other) {
        boolean sameId = consentId.isEmpty() || other.consentId.isEmpty() || consentId.equals(other.consentId);
        return new ConsentCookie(
                sameId ? consentId.or(other::consentId) : Optional.empty(), choices.mergedWith(other.choices));
    }
}
