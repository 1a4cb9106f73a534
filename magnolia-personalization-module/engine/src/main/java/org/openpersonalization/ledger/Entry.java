package org.openpersonalization.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The content of one link of the chain. No kind holds personal data. */
public sealed interface Entry permits ConsentEntry, Erasure, Purge, TextRegistration {

    /** The kinds of entries. */
    enum Kind {
        CONSENT,
        ERASURE,
        PURGE,
        TEXT;

        /** The name in storage and in what is hashed; never changes. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of this name; empty when there is none. */
        public static Optional<Kind> labelled(String label) {
            return Arrays.stream(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst();
        }
    }

    /** The kind. */
    Kind kind();

    /** The record's id. */
    UUID id();

    /** The server's time, to the millisecond. */
    Instant time();
}
