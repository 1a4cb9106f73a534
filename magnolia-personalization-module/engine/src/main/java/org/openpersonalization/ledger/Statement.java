package org.openpersonalization.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openpersonalization.consent.Purpose;

/**
 * The decision about one purpose.
 *
 * @param purpose the purpose
 * @param verdict the decision
 * @param validUntil end of its validity; empty without an end
 */
public record Statement(Purpose purpose, Verdict verdict, Optional<Instant> validUntil) {

    /** The possible decisions. */
    public enum Verdict {
        /** The visitor said yes. */
        GIVEN,
        /** The visitor said no, without having said yes before. */
        REFUSED,
        /** The visitor took a yes back. */
        WITHDRAWN,
        /** A yes or no came to its end. */
        EXPIRED,
        /** The browser sent a signal such as Global Privacy Control. */
        SIGNAL;

        /** The name in storage and exports; never changes. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The verdict of this name; empty when there is none. */
        public static Optional<Verdict> of(String label) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.label().equals(label))
                    .findFirst();
        }
    }
}
