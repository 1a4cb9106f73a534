package org.openpersonalization.ledger.chain;

import java.util.Optional;

/**
 * Keys that seal consent records, kept outside the database: a record that is changed or added with the database alone does
 * not carry a seal of one of these keys. Safe for all threads.
 */
public interface Seals {

    /** No keys: records are added unsealed, and no seal can be verified. */
    record None() implements Seals {
        @Override
        public Optional<String> keyInForce() {
            return Optional.empty();
        }

        @Override
        public Optional<String> seal(String keyId, String digest) {
            return Optional.empty();
        }
    }

    /** The one without keys. */
    Seals NONE = new None();

    /** Id of the key that seals new records; empty when there are no keys. */
    Optional<String> keyInForce();

    /**
     * The seal of a digest.
     *
     * @param keyId which key seals
     * @param digest SHA-256 of a record's canonical form, 64 hexadecimal digits
     * @return HMAC-SHA256, 64 hexadecimal digits; empty when there is no key of this id
     */
    Optional<String> seal(String keyId, String digest);
}
