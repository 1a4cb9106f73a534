package org.openpersonalization.service.memory;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.openpersonalization.digest.Sha256;

/** Hashes texts with a random key that only this object has: the same text has the same hash for the life of the object. */
public final class KeyedHash {

    private static final int KEY_BYTES = 16;

    private final byte[] key = new byte[KEY_BYTES];

    /** A hash with a new key. */
    public KeyedHash() {
        new SecureRandom().nextBytes(key);
    }

    /** The hash of a text: 44 characters, from which the text cannot be computed. */
    public String of(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(key, text.getBytes(StandardCharsets.UTF_8)));
    }
}
