package org.openpersonalization.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openpersonalization.consent.Purpose;

/**
 * What was decided about one purpose.
 *
 * @param purpose the purpose
 * @param verdict what was decided
 * @param validUntil when it ends by itself; empty when it does not
 */
public record Statement(Purpose purpose, Verdict verdict, Optional<Instant> validUntil) {

    /** What can be decided. */
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
