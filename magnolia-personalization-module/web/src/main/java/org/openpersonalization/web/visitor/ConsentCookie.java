package org.openpersonalization.web.visitor;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;

/**
 * What the consent cookie carries.
 *
 * @param consentId by which the ledger finds the visitor's records, 128 random bits; empty before the first choice
 * @param choices what the visitor said
 * @param byDefault what is granted without a choice, for the tracker alone: it never grants anything here
 */
record ConsentCookie(Optional<String> consentId, ConsentChoices choices, SortedSet<Purpose> byDefault) {

    private static final ConsentCookie EMPTY =
            new ConsentCookie(Optional.empty(), ConsentChoices.none(), new TreeSet<>());

    ConsentCookie {
        byDefault = Collections.unmodifiableSortedSet(new TreeSet<>(byDefault));
    }

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
        SortedSet<Purpose> both = new TreeSet<>(byDefault);
        both.addAll(other.byDefault);
        return new ConsentCookie(
                sameId ? consentId.or(other::consentId) : Optional.empty(), choices.mergedWith(other.choices), both);
    }
}
