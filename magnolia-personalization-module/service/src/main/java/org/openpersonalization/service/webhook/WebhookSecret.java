package org.openpersonalization.service.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that sender and receiver share, and the signature with it.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks 1.0</a>
 */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /**
     * Reads {@code whsec_} and 24 to 64 bytes in Base64.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static WebhookSecret of(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A secret begins with " + PREFIX);
        }
        byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        if (key.length < LEAST_BYTES || key.length > MOST_BYTES) {
            throw new IllegalArgumentException("A secret has " + LEAST_BYTES + " to " + MOST_BYTES + " bytes");
        }
        return new WebhookSecret(key);
    }

    /** The header {@code webhook-signature} of a body. */
    String signature(String id, Instant at, String body) {
        String signed = id + "." + at.getEpochSecond() + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(mac(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] mac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, missing);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
