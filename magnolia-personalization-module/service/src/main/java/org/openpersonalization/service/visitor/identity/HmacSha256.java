package org.openpersonalization.service.visitor.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with one key. Safe for all threads. */
public final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Mac prototype;

    /**
     * With a key.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public HmacSha256(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.prototype = start();
    }

    /** The code of a text in UTF-8: 32 bytes. */
    public byte[] of(String text) {
        return copy().doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With the key already expanded. Security providers need not support copies (JCA specification, {@link Mac#clone}). */
    private Mac copy() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException unsupported) {
            return start();
        }
    }

    private Mac start() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", impossible);
        }
    }
}
