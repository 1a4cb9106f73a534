package org.openpersonalization.service.memory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
