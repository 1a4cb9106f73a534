package org.openpersonalization.service.visitor.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.openpersonalization.digest.Sha256;

/**
 * HMAC-SHA256 (RFC 2104) with one key. Safe for all threads. The blocks of the key are hashed once: {@link javax.crypto.Mac} hashes
 * them again for each text, half of the work where texts are short.
 */
public final class HmacSha256 {

    private static final int BLOCK = 64;
    private static final int INNER = 0x36;
    private static final int OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    /**
     * With a key.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public HmacSha256(byte[] key) {
        if (key.length == 0) {
            throw new IllegalArgumentException("The key of an HMAC is empty");
        }
        byte[] block = Arrays.copyOf(key.length > BLOCK ? Sha256.of(key) : key, BLOCK);
        this.inner = begun(block, INNER);
        this.outer = begun(block, OUTER);
    }

    private static MessageDigest begun(byte[] block, int pad) {
        MessageDigest digest = Sha256.start();
        for (byte each : block) {
            digest.update((byte) (each ^ pad));
        }
        return digest;
    }

    /** The code of a text in UTF-8: 32 bytes. */
    public byte[] of(String text) {
        byte[] hash = copy(inner).digest(text.getBytes(StandardCharsets.UTF_8));
        return copy(outer).digest(hash);
    }

    private static MessageDigest copy(MessageDigest begun) {
        try {
            return (MessageDigest) begun.clone();
        } catch (CloneNotSupportedException unsupported) {
            throw new IllegalStateException("The SHA-256 of this Java cannot be copied", unsupported);
        }
    }
}
