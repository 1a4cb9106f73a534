package org.openpersonalization.consent;

import java.util.Arrays;
import java.util.Optional;
import org.openpersonalization.label.Labels;

/** The legal basis that the site declares. It is recorded and shown; the gate asks for a yes or no in any case. */
public enum LegalBasis {
    CONSENT,
    LEGITIMATE_INTEREST,
    CONTRACT;

    /** The name in content, records and documents, such as {@code legitimate-interest}; never changes. */
    public String label() {
        return Labels.of(this);
    }

    /** The basis of this name; empty when there is none. */
    public static Optional<LegalBasis> of(String label) {
        return Arrays.stream(values())
                .filter(basis -> basis.label().equals(label))
                .findFirst();
    }
}
